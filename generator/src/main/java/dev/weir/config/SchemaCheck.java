package dev.weir.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Document;
import dev.weir.source.JsonTree;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds a document against its kind's schema and turns what differs into findings. */
final class SchemaCheck {

  private static final Map<String, Code> CODES =
      Map.of(
          "enum", ConfigCodes.NOT_ONE_OF,
          "const", ConfigCodes.NOT_ONE_OF,
          "pattern", ConfigCodes.WRONG_SHAPE,
          "not", ConfigCodes.WRONG_SHAPE,
          "propertyNames", ConfigCodes.WRONG_SHAPE,
          "oneOf", ConfigCodes.MISSING_FIELD,
          "required", ConfigCodes.MISSING_FIELD);

  private final InputSchema schema;
  private final Document document;

  SchemaCheck(InputSchema schema, Document document) {
    this.schema = schema;
    this.document = document;
  }

  /** Everything in the document that its kind's schema does not allow. */
  List<Diagnostic> findings(InputKind kind) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Error error : schema.validator(kind).validate(JsonTree.of(document.root()))) {
      if (!isDetailOfChoice(error)) {
        findings.add(finding(error));
      }
    }
    return findings;
  }

  /** A choice is reported once, not once for every way in which it is not made. */
  private static boolean isDetailOfChoice(Error error) {
    return error.getEvaluationPath().toString().contains("/oneOf/");
  }

  private Diagnostic finding(Error error) {
    String at = error.getInstanceLocation().toString();
    String keyword = error.getKeyword();
    if (keyword.equals("additionalProperties")) {
      return unknownField(error, Pointers.child(at, error.getProperty()));
    }
    if (keyword.equals("required")) {
      return missing(error, at);
    }
    if (keyword.equals("type")) {
      return wrongType(error, at);
    }
    Code code = CODES.getOrDefault(keyword, ConfigCodes.OUT_OF_RANGE);
    return Diagnostic.of(code, place(at), found(at), expected(error), action(error, at));
  }

  private Diagnostic unknownField(Error error, String at) {
    List<String> known = names(keywordOwner(error).path("properties"));
    String parent = error.getInstanceLocation().toString();
    return Diagnostic.of(
        ConfigCodes.UNKNOWN_FIELD,
        Pointers.nearestKey(document.root(), at),
        "unknown field \"" + error.getProperty() + "\"" + in(parent),
        known.isEmpty() ? "no fields here" : "one of the fields of the format",
        Suggestion.action(error.getProperty(), known));
  }

  private Diagnostic missing(Error error, String at) {
    String field = error.getProperty();
    JsonNode described = keywordOwner(error).path("properties").path(field);
    String meaning = described.path("description").asText("");
    return Diagnostic.of(
        ConfigCodes.MISSING_FIELD,
        Pointers.nearestKey(document.root(), at),
        "\"" + field + "\" is missing" + in(at),
        meaning.isEmpty() ? "a field \"" + field + "\"" : sentence(meaning),
        "add " + field + ":" + example(described));
  }

  private Diagnostic wrongType(Error error, String at) {
    JsonNode types = keywordOwner(error).path("type");
    String wanted = wanted(types);
    boolean textMeant = wanted.startsWith("text") && isBareNumber(at);
    return Diagnostic.of(
        textMeant ? ConfigCodes.NUMBER_FOR_TEXT : ConfigCodes.WRONG_TYPE,
        place(at),
        found(at),
        wanted + meaning(error),
        textMeant ? "write \"" + text(at) + "\" with quotes" : "write " + wanted);
  }

  private String found(String at) {
    String name = at.substring(at.lastIndexOf('/') + 1);
    String value = Pointers.value(document.root(), at).map(Node::described).orElse("nothing");
    return (name.isEmpty() ? "" : name + " is ") + shortened(value);
  }

  private String expected(Error error) {
    JsonNode owner = keywordOwner(error);
    if (error.getKeyword().equals("enum") || error.getKeyword().equals("const")) {
      return "one of " + allowed(owner);
    }
    if (error.getKeyword().equals("oneOf")) {
      return "exactly one of "
          + StreamSupport.stream(owner.path("oneOf").spliterator(), false)
              .map(choice -> choice.path("required").path(0).asText())
              .collect(Collectors.joining(", "));
    }
    String limits = bounds(owner);
    return sentence(owner.path("description").asText("another value")) + limits;
  }

  private static String bounds(JsonNode owner) {
    StringBuilder text = new StringBuilder();
    append(text, "at least ", owner.path("minimum"));
    append(text, "more than ", owner.path("exclusiveMinimum"));
    append(text, "at most ", owner.path("maximum"));
    append(text, "at most this many characters: ", owner.path("maxLength"));
    append(text, "at least this many characters: ", owner.path("minLength"));
    append(text, "at least this many entries: ", owner.path("minItems"));
    return text.toString();
  }

  private static void append(StringBuilder text, String words, JsonNode bound) {
    if (!bound.isMissingNode()) {
      text.append("; ").append(words).append(bound.asText());
    }
  }

  private String action(Error error, String at) {
    JsonNode owner = keywordOwner(error);
    if (owner.has("enum") || owner.has("const")) {
      List<String> words =
          owner.has("const")
              ? List.of(owner.get("const").asText())
              : StreamSupport.stream(owner.get("enum").spliterator(), false)
                  .filter(JsonNode::isTextual)
                  .map(JsonNode::asText)
                  .toList();
      return Suggestion.action(text(at), words);
    }
    String example = example(owner);
    return example.isEmpty() ? "change it" : "write it like" + example;
  }

  private static String example(JsonNode described) {
    JsonNode first = described.path("examples").path(0);
    if (first.isMissingNode()) {
      first = described.path("default");
    }
    return first.isMissingNode() || first.isContainerNode() ? "" : " " + first.asText();
  }

  private String meaning(Error error) {
    String description = keywordOwner(error).path("description").asText("");
    return description.isEmpty() ? "" : ": " + sentence(description);
  }

  /** The schema object that holds the keyword which failed. */
  private JsonNode keywordOwner(Error error) {
    String location = error.getSchemaLocation().getFragment().toString();
    int slash = location.lastIndexOf('/');
    return schema.at(slash < 0 ? location : location.substring(0, slash));
  }

  private Location place(String at) {
    return Pointers.value(document.root(), at)
        .map(Node::location)
        .orElseGet(() -> Pointers.nearestKey(document.root(), at));
  }

  private boolean isBareNumber(String at) {
    return Pointers.value(document.root(), at)
        .map(
            node ->
                node.match(
                    m -> false,
                    s -> false,
                    scalar -> !scalar.isNull() && !(scalar.value() instanceof String)))
        .orElse(false);
  }

  private String text(String at) {
    return Pointers.value(document.root(), at)
        .map(node -> node.match(m -> "", s -> "", Node.Scalar::text))
        .orElse("");
  }

  private static String in(String pointer) {
    return pointer.isEmpty() ? "" : " in " + pointer.substring(1).replace('/', '.');
  }

  private static String wanted(JsonNode types) {
    if (types.isTextual()) {
      return word(types.asText());
    }
    return StreamSupport.stream(types.spliterator(), false)
        .map(JsonNode::asText)
        .filter(type -> !type.equals("null"))
        .map(SchemaCheck::word)
        .collect(Collectors.joining(" or "));
  }

  private static String word(String type) {
    return switch (type) {
      case "string" -> "text";
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      default -> "true or false";
    };
  }

  private static String allowed(JsonNode owner) {
    return owner.has("const")
        ? owner.get("const").asText()
        : StreamSupport.stream(owner.path("enum").spliterator(), false)
            .filter(value -> !value.isNull())
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
  }

  private static List<String> names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String sentence(String description) {
    String text = description.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String shortened(String value) {
    return value.length() <= 80 ? value : value.substring(0, 79) + "…";
  }
}
