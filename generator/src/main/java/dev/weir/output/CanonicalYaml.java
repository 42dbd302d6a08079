package dev.weir.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The one way Weir writes YAML: the same tree gives the same bytes whatever the order of its keys,
 * and every string reads back as that string under YAML 1.1 and 1.2. Safe for use by many threads.
 */
public final class CanonicalYaml {

  private static final Comparator<Map.Entry<String, JsonNode>> TOP =
      order(List.of("apiVersion", "kind", "metadata"));

  private static final Comparator<Map.Entry<String, JsonNode>> INNER =
      order(List.of("name", "namespace"));

  private final YAMLFactory factory =
      YAMLFactory.builder()
          .stringQuotingChecker(new PlainStrings())
          .disable(Feature.WRITE_DOC_START_MARKER)
          .disable(Feature.SPLIT_LINES)
          .enable(Feature.MINIMIZE_QUOTES)
          .enable(Feature.LITERAL_BLOCK_STYLE)
          .build();

  /**
   * One document in UTF-8 with LF and a final newline. At the top {@code apiVersion}, {@code kind}
   * and {@code metadata} come first, elsewhere {@code name} and {@code namespace}; other keys are
   * sorted, lists keep their order.
   *
   * @throws IllegalArgumentException when the tree holds what no manifest can: NaN, binary, Java
   *     objects
   */
  public byte[] write(JsonNode tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (YAMLGenerator generator = factory.createGenerator(bytes)) {
      writeNode(generator, tree, TOP);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void writeNode(
      YAMLGenerator generator, JsonNode node, Comparator<Map.Entry<String, JsonNode>> order)
      throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(generator, node, order);
      case ARRAY -> writeArray(generator, node);
      case STRING -> writeText(generator, node.textValue());
      case NUMBER -> writeNumber(generator, node);
      case BOOLEAN -> generator.writeBoolean(node.booleanValue());
      case NULL -> generator.writeNull();
      default -> throw new IllegalArgumentException("no YAML for a node " + node.getNodeType());
    }
  }

  private static void writeObject(
      YAMLGenerator generator, JsonNode node, Comparator<Map.Entry<String, JsonNode>> order)
      throws IOException {
    List<Map.Entry<String, JsonNode>> entries = node.propertyStream().sorted(order).toList();
    generator.writeStartObject();
    for (Map.Entry<String, JsonNode> entry : entries) {
      generator.writeFieldName(entry.getKey());
      writeNode(generator, entry.getValue(), INNER);
    }
    generator.writeEndObject();
  }

  private static void writeArray(YAMLGenerator generator, JsonNode node) throws IOException {
    generator.writeStartArray();
    for (JsonNode element : node) {
      writeNode(generator, element, INNER);
    }
    generator.writeEndArray();
  }

  /** Jackson would write any text with a line break as a literal block, which not all survive. */
  private static void writeText(YAMLGenerator generator, String text) throws IOException {
    if (text.indexOf('\n') < 0 || survivesAsLiteral(text)) {
      generator.writeString(text);
      return;
    }
    generator.disable(Feature.MINIMIZE_QUOTES).disable(Feature.LITERAL_BLOCK_STYLE);
    generator.writeString(text);
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

  /** Beyond ASCII without surrogates, line breaks of YAML 1.1, byte order mark and controls. */
  private static boolean isOrdinary(char c) {
    return c >= '\u00a0'
        && c != '\u2028'
        && c != '\u2029'
        && c != '\ufeff'
        && c < '\ufffe'
        && !Character.isSurrogate(c);
  }

  private static void writeNumber(JsonGenerator generator, JsonNode node) throws IOException {
    switch (node.numberType()) {
      case INT, LONG -> generator.writeNumber(node.longValue());
      case BIG_INTEGER -> generator.writeNumber(node.bigIntegerValue());
      case BIG_DECIMAL -> generator.writeNumber(node.decimalValue());
      case FLOAT, DOUBLE -> writeDouble(generator, node);
    }
  }

  private static void writeDouble(JsonGenerator generator, JsonNode node) throws IOException {
    if (!Double.isFinite(node.doubleValue())) {
      throw new IllegalArgumentException("no manifest holds the number " + node.doubleValue());
    }
    generator.writeNumber(node.asText());
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
