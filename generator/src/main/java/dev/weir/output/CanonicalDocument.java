package dev.weir.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One YAML document in the making: walks a tree in canonical order. */
final class CanonicalDocument {

  static final Comparator<Map.Entry<String, JsonNode>> TOP =
      order(List.of("apiVersion", "kind", "metadata"));

  static final Comparator<Map.Entry<String, JsonNode>> INNER = order(List.of("name", "namespace"));

  private final YAMLGenerator generator;
  private boolean escapes;

  CanonicalDocument(YAMLGenerator generator) {
    this.generator = generator;
  }

  void write(JsonNode tree) throws IOException {
    writeNode(tree, TOP);
  }

  /** Whether the bytes still hold marks of {@link RareCharacters}. */
  boolean hasEscapes() {
    return escapes;
  }

  private void writeNode(JsonNode node, Comparator<Map.Entry<String, JsonNode>> order)
      throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, order);
      case ARRAY -> writeArray(node);
      case STRING -> writeText(node.textValue());
      case NUMBER -> writeNumber(node);
      case BOOLEAN -> generator.writeBoolean(node.booleanValue());
      case NULL -> generator.writeNull();
      default -> throw new IllegalArgumentException("no YAML for a node " + node.getNodeType());
    }
  }

  private void writeObject(JsonNode node, Comparator<Map.Entry<String, JsonNode>> order)
      throws IOException {
    List<Map.Entry<String, JsonNode>> entries = node.propertyStream().sorted(order).toList();
    generator.writeStartObject();
    for (Map.Entry<String, JsonNode> entry : entries) {
      generator.writeFieldName(escape(entry.getKey()));
      writeNode(entry.getValue(), INNER);
    }
    generator.writeEndObject();
  }

  private void writeArray(JsonNode node) throws IOException {
    generator.writeStartArray();
    for (JsonNode element : node) {
      writeNode(element, INNER);
    }
    generator.writeEndArray();
  }

  /** Jackson would write any text with a line break as a literal block, which not all survive. */
  private void writeText(String text) throws IOException {
    if (text.indexOf('\n') < 0 || survivesAsLiteral(text)) {
      generator.writeString(escape(text));
      return;
    }
    generator.disable(Feature.MINIMIZE_QUOTES).disable(Feature.LITERAL_BLOCK_STYLE);
    generator.writeString(escape(text));
    generator.enable(Feature.MINIMIZE_QUOTES).enable(Feature.LITERAL_BLOCK_STYLE);
  }

  private static boolean survivesAsLiteral(String text) {
    char first = text.charAt(0);
    if (first == ' ' || first == '\n' || first == '\t') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\n' && c != '\t';
      if (control || (c > '~' && !isOrdinary(c))) {
        return false;
      }
    }
    return true;
  }

  /** Beyond ASCII without surrogates, controls and what needs an escape. */
  private static boolean isOrdinary(char c) {
    return c >= '\u00a0' && c < '\ufffe' && !Character.isSurrogate(c) && !RareCharacters.isRare(c);
  }

  private void writeNumber(JsonNode node) throws IOException {
    switch (node.numberType()) {
      case INT, LONG -> generator.writeNumber(node.longValue());
      case BIG_INTEGER -> generator.writeNumber(node.bigIntegerValue());
      case BIG_DECIMAL -> generator.writeNumber(node.decimalValue());
      case FLOAT, DOUBLE -> writeDouble(node);
    }
  }

  private void writeDouble(JsonNode node) throws IOException {
    if (!Double.isFinite(node.doubleValue())) {
      throw new IllegalArgumentException("no manifest holds the number " + node.doubleValue());
    }
    generator.writeNumber(node.asText());
  }

  private String escape(String text) {
    if (!RareCharacters.in(text)) {
      return text;
    }
    escapes = true;
    return RareCharacters.mark(text);
  }

  private static Comparator<Map.Entry<String, JsonNode>> order(List<String> first) {
    return Comparator.<Map.Entry<String, JsonNode>>comparingInt(
            entry -> rank(first, entry.getKey()))
        .thenComparing(Map.Entry::getKey);
  }

  private static int rank(List<String> first, String key) {
    int index = first.indexOf(key);
    return index < 0 ? first.size() : index;
  }
}
