package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The built-in schemas refuse what strict reading as fabric8's models refuses. They refuse a little
 * more, as an API server does: the models take {@code true} for a quantity.
 */
final class TypedModelsAgreeTest {

  private static final TypedReader TYPED = new TypedReader();
  private static final ClosedDialect DIALECT = new ClosedDialect();

  static List<String> kinds() {
    return Samples.BUILT_IN;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void schemaRefusesEveryMutantThatTheModelRefuses(String kind) throws Exception {
    CompiledSchema schema = new CompiledSchema(DIALECT, BuiltInKinds.schema(kind));
    Class<?> type = TypedKinds.of(kind);
    assertThat(TYPED.check(Samples.of(kind), type)).isEmpty();
    int mutants = 0;
    for (String pointer : places(Samples.of(kind), "")) {
      for (String value : List.of("{unheardOf: 1}", "[unheardOf]", "unheardOf", "1", "true")) {
        ObjectNode mutant = Samples.changed(kind, pointer, value);
        boolean refused = !schema.check(mutant).isEmpty();
        boolean refusedByModel = !TYPED.check(mutant, type).isEmpty();
        assertThat(refused || !refusedByModel).as("%s = %s", pointer, value).isTrue();
        mutants += refusedByModel ? 1 : 0;
      }
    }
    assertThat(mutants).isGreaterThan(3);
  }

  private static List<String> places(JsonNode node, String at) {
    List<String> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String place = Pointers.child(at, field.getKey());
        if (!place.equals("/apiVersion") && !place.equals("/kind") && !place.equals("/metadata")) {
          places.add(place);
        }
        places.addAll(places(field.getValue(), place));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.addAll(places(array.get(i), at + "/" + i));
      }
    }
    places.removeIf(place -> place.equals("/metadata/name"));
    return places;
  }
}
