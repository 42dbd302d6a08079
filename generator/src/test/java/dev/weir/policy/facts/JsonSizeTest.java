package dev.weir.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Manifest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonSizeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static long written(JsonNode tree) {
    try {
      return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8).length;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sizeOfEveryObjectIsThatOfItsText() {
    assertThat(ExampleCompany.targets().flatMap(target -> Expansion.expand(target).stream()))
        .extracting(Manifest::tree)
        .isNotEmpty()
        .allSatisfy(tree -> assertThat(JsonSize.of(tree)).isEqualTo(written(tree)));
  }

  @Test
  void rareTextsAndValuesCountAsWritten() {
    ObjectNode tree = Nodes.JSON.objectNode();
    tree.put("t", "\"\\/\b\t\n\f\r\u0001\u001f\u007fäß€𝄞").put("ü\n", true).putNull("n");
    tree.putArray("empty");
    tree.putObject("none");
    tree.putArray("list").add(1).add(-2.5).add(1e300).add(Long.MIN_VALUE).add("").addNull();

    assertThat(JsonSize.of(tree)).isEqualTo(written(tree));
  }
}
