package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class JsonTreeTest {

  @Test
  void keepsValuesAndOrder() {
    assertThat(json("z: [1, x, null, true]\na: {b: 1.20}"))
        .hasToString("{\"z\":[1,\"x\",null,true],\"a\":{\"b\":1.20}}");
  }

  @Test
  void wholeNumbersAreAsSmallAsTheyFit() {
    JsonNode json = json("a: 2147483647\nb: -2147483648\nc: 2147483648\nd: 9223372036854775808");
    assertThat(json.get("a").isInt()).isTrue();
    assertThat(json.get("b").isInt()).isTrue();
    assertThat(json.get("c").isLong()).isTrue();
    assertThat(json.get("d").isBigInteger()).isTrue();
  }

  private static JsonNode json(String yaml) {
    return JsonTree.of(YamlReader.read("f", yaml.getBytes(UTF_8)).document().orElseThrow().root());
  }
}
