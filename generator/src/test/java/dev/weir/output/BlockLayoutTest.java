package dev.weir.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick way of writing and Jackson's own give the same bytes. */
class BlockLayoutTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "",
          " ",
          "6121",
          "1e3",
          "true",
          "No",
          "~",
          "a: b",
          "a #b",
          "#x",
          "- x",
          "-",
          "--x",
          "two\nlines",
          "two\nlines\n",
          "two\n\nlines\n\n",
          " lead\nline",
          "\nline",
          "a\n b\n  c\n",
          "tab\tin",
          "'q'",
          "\"q\"",
          "{x}",
          "[x]",
          "x: {y}",
          "*a",
          "&a",
          "!t",
          "%d",
          "@x",
          "`x`",
          "ünïcode",
          "日本",
          "\u2028",
          "back\\slash",
          "a,b",
          "?",
          "? x",
          ":",
          "x:",
          "0o17",
          "12:30",
          "2026-01-01",
          "<<",
          "=",
          "{{ $value }}",
          "${x}",
          "line\r\nline",
          "\u0007",
          "x".repeat(300));

  @Test
  void everyTreeIsLaidOutAsJacksonLaysItOut() {
    long seed = Long.getLong("weir.seed", 20_261_101L);
    Random random = new Random(seed);
    CanonicalYaml yaml = new CanonicalYaml();
    for (int i = 0; i < 3_000; i++) {
      JsonNode tree = object(random, 4);
      assertThat(text(yaml.write(tree)))
          .as("seed %d, round %d", seed, i)
          .isEqualTo(text(yaml.byJackson(tree)));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static JsonNode node(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> JSON.numberNode(random.nextInt());
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 ->
          random.nextInt(4) == 0 ? JSON.nullNode() : JSON.numberNode(random.nextInt(100) / 8.0);
      case 3, 4, 5 -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
      case 6 -> array(random, depth - 1);
      default -> object(random, depth - 1);
    };
  }

  private static ArrayNode array(Random random, int depth) {
    ArrayNode array = JSON.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(node(random, depth));
    }
    return array;
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = JSON.objectNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      String key =
          random.nextBoolean()
              ? "key" + random.nextInt(9)
              : TEXTS.get(random.nextInt(TEXTS.size()));
      object.set(key, node(random, depth));
    }
    return object;
  }
}
