package dev.weir.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalYamlTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CanonicalYaml yaml = new CanonicalYaml();

  @Test
  void nastyStringsAreMany() {
    assertThat(NastyStrings.all()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(YamlReaders.class)
  void everyNastyStringSurvivesAsValue(YamlReaders reader) {
    List<String> lost =
        NastyStrings.all().stream()
            .filter(text -> !survives(reader, NODES.objectNode().put("data", text)))
            .toList();
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(YamlReaders.class)
  void everyNastyStringSurvivesAsKey(YamlReaders reader) {
    List<String> lost =
        NastyStrings.all().stream()
            .filter(
                text ->
                    !survives(reader, NODES.objectNode().put("z", "z").set("a", nestedKey(text))))
            .toList();
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(YamlReaders.class)
  void everyNastyStringSurvivesInAList(YamlReaders reader) {
    List<String> lost =
        NastyStrings.all().stream()
            .filter(
                text ->
                    !survives(
                        reader,
                        NODES
                            .objectNode()
                            .set(
                                "args",
                                NODES
                                    .arrayNode()
                                    .add(text)
                                    .add(NODES.arrayNode().add(text).add(1)))))
            .toList();
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyRandomTreeSurvivesEveryReader(long offset) {
    long seed = Long.getLong("weir.seed", 20261121L) + offset;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      ObjectNode tree = NODES.objectNode();
      tree.set("spec", randomNode(random, 4));
      for (YamlReaders reader : YamlReaders.values()) {
        assertThat(survives(reader, tree)).as("seed %d, tree %s, %s", seed, tree, reader).isTrue();
      }
    }
  }

  @Test
  void keysComeInCanonicalOrder() {
    JsonNode tree =
        json(
            "{'spec':{'b':1,'name':'n','a':2,'namespace':'s'},'metadata':{'namespace':'x','labels':{},'name':'y'},"
                + "'kind':'K','data':{},'apiVersion':'v1'}");
    assertThat(text(tree))
        .isEqualTo(
            """
            apiVersion: v1
            kind: K
            metadata:
              name: "y"
              namespace: x
              labels: {}
            data: {}
            spec:
              name: "n"
              namespace: s
              a: 2
              b: 1
            """);
  }

  @Test
  void orderOfKeysInTheTreeDoesNotMatter() {
    Random random = new Random(7);
    ObjectNode tree = NODES.objectNode();
    IntStream.range(0, 40).forEach(i -> tree.put("k" + i, i));
    byte[] expected = yaml.write(tree);
    List<String> names = new ArrayList<>();
    tree.fieldNames().forEachRemaining(names::add);
    Collections.shuffle(names, random);
    ObjectNode shuffled = NODES.objectNode();
    names.forEach(name -> shuffled.set(name, tree.get(name)));
    assertThat(yaml.write(shuffled)).isEqualTo(expected);
  }

  @Test
  void listsKeepTheirOrder() {
    assertThat(text(json("{'a':['z','b',{'q':1,'name':'c'}]}")))
        .isEqualTo("a:\n- z\n- b\n- name: c\n  q: 1\n");
  }

  @Test
  void linesAreALiteralBlock() {
    assertThat(text(NODES.objectNode().put("conf", "a = 1\n  b: 2\n\nc")))
        .isEqualTo("conf: |-\n  a = 1\n    b: 2\n\n  c\n");
  }

  @Test
  void commonStringsStandWithoutQuotes() {
    JsonNode tree =
        json(
            "{'args':['--topic','-Dx=y','500m','1Gi','s3://b/p','$(POD)','rate(x{a=\"b\"}[5m]) > 1','a, b']}");
    assertThat(text(tree)).doesNotContain("\"--").doesNotContain("'").doesNotContain("\\");
  }

  @Test
  void longTextStaysOnOneLine() {
    assertThat(text(NODES.objectNode().put("a", "word ".repeat(200) + "é")).lines()).hasSize(1);
  }

  @Test
  void numbersStayNumbers() {
    assertThat(text(json("{'a':1,'b':-2.50,'c':9223372036854775808,'d':1e3,'e':true,'f':null}")))
        .isEqualTo("a: 1\nb: -2.5\nc: 9223372036854775808\nd: 1000.0\ne: true\nf: null\n");
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    assertThatThrownBy(() -> yaml.write(DoubleNode.valueOf(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyThreadsWriteTheSameBytes() {
    JsonNode tree =
        json("{'kind':'K','spec':{'text':'a\\nb\\n','on':'on','deep':[[1,[2,{'x':'~'}]]]}}");
    String expected = text(tree);
    assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> text(tree)).distinct())
        .containsExactly(expected);
  }

  private static ObjectNode nestedKey(String text) {
    return NODES.objectNode().put(text, 1).set("b", NODES.objectNode().put(text, text));
  }

  private boolean survives(YamlReaders reader, JsonNode tree) {
    try {
      return reader.read(yaml.write(tree)).equals(YamlReaders.toTree(tree));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static JsonNode randomNode(Random random, int depth) {
    int choice = random.nextInt(depth == 0 ? 4 : 8);
    if (choice >= 6) {
      ObjectNode node = NODES.objectNode();
      IntStream.range(0, random.nextInt(4))
          .forEach(i -> node.set(NastyStrings.random(random), randomNode(random, depth - 1)));
      return node;
    }
    if (choice >= 4) {
      ArrayNode node = NODES.arrayNode();
      IntStream.range(0, random.nextInt(4)).forEach(i -> node.add(randomNode(random, depth - 1)));
      return node;
    }
    return choice == 0
        ? NODES.numberNode(random.nextInt(2000) - 1000)
        : NODES.textNode(NastyStrings.random(random));
  }

  private String text(JsonNode tree) {
    return new String(yaml.write(tree), StandardCharsets.UTF_8);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"').replace("=\"b\"", "=\\\"b\\\""));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
