package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origins;
import dev.weir.policy.facts.ParsedFacts;
import dev.weir.policy.facts.Siblings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a patch or a template makes of an object, something is parsed that fits the schema. */
class ParsedDamageTest {

  private static final ParsedFacts PARSED = new ParsedFacts();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int ROUNDS = 60;

  /** One object of every kind and environment that something is parsed of. */
  private static List<Manifest> samples() {
    TreeMap<String, Manifest> samples = new TreeMap<>();
    for (PolicyUnit unit : ExampleUnits.all()) {
      for (Manifest object : unit.objects()) {
        if (!definition(object).isEmpty()) {
          samples.put(unit.environment().name() + object.key().kind(), object);
        }
      }
    }
    return List.copyOf(samples.values());
  }

  private static String definition(Manifest object) {
    return InputSchema.definition(
        JSON.objectNode().put("group", object.key().group()).put("kind", object.key().kind()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damageNeverBreaksWhatIsParsed(long seed) {
    Random random = new Random(seed);
    List<Manifest> samples = samples();
    assertThat(samples).hasSizeGreaterThan(10);
    for (Manifest sample : samples) {
      for (int round = 0; round < ROUNDS; round++) {
        ObjectNode tree = sample.tree().deepCopy();
        for (int i = 0; i <= random.nextInt(4); i++) {
          damage(tree, random);
        }
        Manifest damaged = new Manifest(sample.unit(), sample.key(), tree, Origins.none());
        ObjectNode parsed = PARSED.of(damaged, Siblings.of(List.of(damaged)));

        assertThat(InputSchema.PUBLISHED.errors(definition(sample), parsed))
            .as("%s", tree)
            .isEmpty();
      }
    }
  }

  private static void damage(ObjectNode tree, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(tree, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    if (chosen instanceof ObjectNode object) {
      List<String> fields = new ArrayList<>();
      object.fieldNames().forEachRemaining(fields::add);
      object.set(fields.get(random.nextInt(fields.size())), odd(random));
    } else if (chosen instanceof ArrayNode list) {
      list.set(random.nextInt(list.size()), odd(random));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
      node.forEach(below -> collect(below, containers));
    }
  }

  private static JsonNode odd(Random random) {
    return switch (random.nextInt(11)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.objectNode();
      case 2 -> JSON.arrayNode().add(JSON.arrayNode()).addNull().add(1);
      case 3 -> JSON.numberNode(Long.MAX_VALUE);
      case 4 -> JSON.numberNode(-1);
      case 5 -> JSON.numberNode(1e300);
      case 6 -> JSON.textNode("");
      case 7 -> JSON.textNode("99999999999999999999d");
      case 8 -> JSON.booleanNode(true);
      case 9 -> JSON.objectNode().set("name", JSON.objectNode().put("a", 1));
      default -> JSON.textNode("{\"Statement\":[{\"Action\":{}}]}");
    };
  }
}
