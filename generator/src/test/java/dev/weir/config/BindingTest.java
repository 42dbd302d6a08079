package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BindingTest {

  private record Sample(
      List<String> list,
      Map<String, String> map,
      Optional<String> text,
      Optional<List<String>> optionalList,
      String plain,
      Optional<Nested> nested) {}

  private record Nested(List<String> list) {}

  @Test
  void absentPartsAreEmpty() {
    assertThat(Binding.to(Sample.class, JsonNodeFactory.instance.objectNode()))
        .isEqualTo(
            new Sample(
                List.of(), Map.of(), Optional.empty(), Optional.empty(), "", Optional.empty()));
  }

  @Test
  void partsOfAnEmptyPartAreEmpty() {
    var tree = JsonNodeFactory.instance.objectNode();
    tree.putObject("nested");
    assertThat(Binding.to(Sample.class, tree).nested()).contains(new Nested(List.of()));
  }

  @Test
  void unknownFieldsArePassedOver() {
    var tree = JsonNodeFactory.instance.objectNode().put("jobDefaults", 1).put("plain", "x");
    assertThat(Binding.to(Sample.class, tree).plain()).isEqualTo("x");
  }
}
