package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a schema engine's error in the words of a {@link Violation}. */
final class SchemaErrors {

  private final KnownFields known;

  SchemaErrors(KnownFields known) {
    this.known = known;
  }

  Violation violation(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknown(error);
      case "required" -> missing(error);
      case "type" -> Types.wrong(at(error), error.getInstanceNode(), types(error));
      case "enum" -> notListed(error, texts(error.getSchemaNode()));
      case "const" -> notListed(error, List.of(error.getSchemaNode().asText()));
      case "anyOf", "oneOf", "not" -> notAllowed(error);
      default -> outOfRange(error);
    };
  }

  private Violation unknown(Error error) {
    String field = error.getProperty();
    List<String> fields = known.at(error.getInstanceLocation());
    return Fields.unknown(Pointers.child(at(error), field), field, fields);
  }

  private static Violation missing(Error error) {
    return Fields.missing(at(error), error.getProperty());
  }

  private static Violation notListed(Error error, List<String> allowed) {
    return Fields.notAllowed(at(error), error.getInstanceNode(), allowed);
  }

  private static Violation notAllowed(Error error) {
    return Violation.of(
        at(error),
        Problem.NOT_ALLOWED,
        Fields.named(at(error)) + " is " + Shown.value(error.getInstanceNode()),
        error.getKeyword().equals("not")
            ? "anything but what the definition excludes"
            : "one of the forms that the definition offers, and not several",
        "change the value");
  }

  private static Violation outOfRange(Error error) {
    String keyword = error.getKeyword();
    JsonNode bound = error.getSchemaNode();
    String shown = bound.isValueNode() ? " " + bound.asText() : "";
    return Violation.of(
        at(error),
        Problem.OUT_OF_RANGE,
        Fields.named(at(error)) + " is " + Shown.value(error.getInstanceNode()),
        words(keyword) + shown,
        "change the value");
  }

  /** {@code maxLength} as {@code max length}. */
  private static String words(String keyword) {
    return keyword.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static List<String> types(Error error) {
    JsonNode type = error.getSchemaNode();
    return type.isTextual() ? List.of(type.textValue()) : texts(type);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static String at(Error error) {
    return error.getInstanceLocation().toString();
  }
}
