package dev.weir.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the schema says of one value, in words.
 *
 * @param schema the schema object that holds the keyword which failed
 * @param all the whole, for what the object refers to
 */
record Rule(JsonNode schema, InputSchema all) {

  private static final Pattern SENTENCE_END = Pattern.compile("\\.\\s+");
  private static final Pattern ORDINARY_WORD = Pattern.compile("[A-Z][a-z]*[,:;]?");

  /** First words of descriptions that keep their capital. */
  private static final Set<String> NAMES =
      Set.of("Kubernetes", "Flink", "Prometheus", "Karpenter", "Python", "Java", "Grafana");

  /** The shape of names, which their descriptions do not spell out. */
  private static final String NAME = "^[a-z]([-a-z0-9]*[a-z0-9])?$";

  /** The fields that the schema names here. */
  List<String> fields() {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  Rule field(String name) {
    return new Rule(schema.path("properties").path(name), all);
  }

  /** First sentence of the description, to follow a colon; empty when there is none. */
  String meaning() {
    String first = SENTENCE_END.split(property("description").asText("").strip(), 2)[0];
    String text = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    String word = text.split(" ", 2)[0];
    boolean ordinary = ORDINARY_WORD.matcher(word).matches() && !NAMES.contains(word);
    return ordinary ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** A keyword of the object, or of the definition that it refers to. */
  private JsonNode property(String keyword) {
    JsonNode own = schema.path(keyword);
    String reference = schema.path("$ref").asText();
    return own.isMissingNode() && reference.startsWith("#")
        ? all.at(reference.substring(1)).path(keyword)
        : own;
  }

  /** {@code words: meaning}, or one of them when the other is empty. */
  String with(String words) {
    String meaning = meaning();
    return meaning.isEmpty() ? words : words + ": " + meaning;
  }

  /** The fields of which exactly one has to be there. */
  List<String> choices() {
    return StreamSupport.stream(schema.path("oneOf").spliterator(), false)
        .map(way -> way.path("required").path(0).asText())
        .toList();
  }

  /** The types it may have: {@code text}, {@code a whole number or a list}. */
  String types() {
    JsonNode types = schema.path("type");
    return types.isTextual()
        ? word(types.asText())
        : StreamSupport.stream(types.spliterator(), false)
            .map(JsonNode::asText)
            .filter(type -> !type.equals("null"))
            .map(Rule::word)
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

  /** The values that an enum or const allows, as they are written. */
  List<String> allowed() {
    if (schema.has("const")) {
      return List.of(schema.get("const").asText());
    }
    return StreamSupport.stream(schema.path("enum").spliterator(), false)
        .filter(value -> !value.isNull())
        .map(JsonNode::asText)
        .toList();
  }

  boolean allowsNumbers() {
    return StreamSupport.stream(schema.path("enum").spliterator(), false)
        .anyMatch(JsonNode::isNumber);
  }

  /** Bounds of a number: {@code at least 1 and at most 256}. */
  String range() {
    List<String> bounds = new ArrayList<>();
    bound(bounds, "at least ", "minimum");
    bound(bounds, "more than ", "exclusiveMinimum");
    bound(bounds, "at most ", "maximum");
    return String.join(" and ", bounds);
  }

  private void bound(List<String> bounds, String words, String keyword) {
    if (schema.has(keyword)) {
      bounds.add(words + schema.get(keyword).asText());
    }
  }

  /** The shape that a pattern wants. */
  String shape() {
    String pattern = schema.path("pattern").asText();
    if (isName()) {
      return with("lower-case letters, digits and dashes, a letter first and no dash at the end");
    }
    return example().isEmpty() ? with("text like " + pattern) : with("text like " + example());
  }

  boolean isName() {
    return schema.path("pattern").asText().equals(NAME);
  }

  boolean matches(String text) {
    return !schema.has("pattern")
        || Pattern.compile(schema.get("pattern").asText()).matcher(text).find();
  }

  /** An example or default as it would be written; empty when there is none or it is no scalar. */
  String example() {
    JsonNode first = property("examples").path(0);
    JsonNode shown = first.isMissingNode() ? property("default") : first;
    return shown.isMissingNode() || shown.isContainerNode() ? "" : shown.asText();
  }

  /** What to write for a field that is missing. */
  String addition(String name) {
    if (schema.has("const")) {
      return "add " + name + ": " + schema.get("const").asText();
    }
    return "add " + name + (example().isEmpty() ? "" : ", for example " + example());
  }
}
