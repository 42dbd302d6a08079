package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands anywhere in an object is read without an exception, and located if refused. */
final class MutationTest {

  private static final StrictReader READER = Samples.apache("main");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1.5",
          "1e999",
          "1e99999999",
          "99999999999999999999",
          "''",
          "'ü~/\"'",
          "[]",
          "[null]",
          "[[1]]",
          "{}",
          "{'': null}",
          "{a: {b: [1]}}");

  static List<String> kinds() {
    return Stream.concat(Samples.FLINK.stream(), Samples.BUILT_IN.stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anyValueAnywhereIsReadAndLocated(String kind) throws Exception {
    int refused = 0;
    for (String pointer : places(Samples.of(kind), "")) {
      for (String value : VALUES) {
        ObjectNode mutant = Samples.changed(kind, pointer, value);
        List<Violation> violations = READER.check(mutant).violations();
        for (Violation violation : violations) {
          String parent =
              violation.problem() == Problem.UNKNOWN_FIELD
                  ? violation.pointer()
                  : violation.pointer().replaceAll("/[^/]*$", "");
          assertThat(mutant.at(parent).isMissingNode())
              .as("%s: %s = %s", violation, pointer, value)
              .isFalse();
        }
        refused += violations.isEmpty() ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
  }

  private static List<String> places(JsonNode node, String at) {
    List<String> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String place = Pointers.child(at, field.getKey());
        places.add(place);
        places.addAll(places(field.getValue(), place));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(at + "/" + i);
        places.addAll(places(array.get(i), at + "/" + i));
      }
    }
    return places;
  }
}
