package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published schema describes what rules see. */
class PolicyInputTest {

  private static final InputSchema SCHEMA = InputSchema.PUBLISHED;

  /** What the generated entry points set, and what travels to a server alone. */
  private static final Set<String> NOT_OF_THE_INPUT =
      Set.of(
          "input.object",
          "input.parsed",
          "input.unit",
          "input.group",
          "input.index",
          "input.facts",
          "input.facts.environment",
          "input.facts.environments",
          "input.facts.parameters");

  /** What nobody does in the example; the tests of {@code facts} have each of them. */
  private static final Set<String> NOT_IN_THE_EXAMPLE =
      Set.of(
          // Roles have room for their policies.
          "iamPolicy.policy",
          "image.digest",
          "input.workload.parts.acceptStateLossUntil",
          // Weir's own LimitRange has no ratios.
          "limitRange.limits.ratio.cpu",
          "limitRange.limits.ratio.memory",
          "pod.volumes.claim");

  private static List<JsonNode> inputs() {
    List<JsonNode> inputs = new ArrayList<>();
    ExampleUnits.all().forEach(unit -> inputs.add(ExampleUnits.INPUT.of(unit)));
    return inputs;
  }

  private static ObjectNode change() {
    ObjectNode change = JsonNodeFactory.instance.objectNode().put("since", "the branch main");
    change
        .putArray("workloads")
        .addObject()
        .put("environment", "prod")
        .put("tier", "prod")
        .put("team", "payments")
        .put("workload", "fraud-scoring")
        .put("kind", "added");
    return change;
  }

  @Test
  void inputOfEveryUnitFitsTheSchema() {
    for (JsonNode input : inputs()) {
      assertThat(SCHEMA.errors(input)).isEmpty();
      for (JsonNode entry : input.path("objects")) {
        String definition = InputSchema.definition(entry);
        if (definition.isEmpty()) {
          assertThat(entry.path("parsed")).as(entry.path("kind").asText()).isEmpty();
        } else {
          assertThat(SCHEMA.errors(definition, entry.path("parsed")))
              .as(entry.path("unit").asText() + " " + entry.path("name").asText())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void factsOfEveryEnvironmentFitTheSchema() {
    assertThat(ExampleUnits.INPUT.environments()).hasSizeGreaterThan(3);
    for (JsonNode facts : ExampleUnits.INPUT.environments()) {
      assertThat(SCHEMA.errors("environmentFacts", facts)).isEmpty();
      assertThat(facts.path("parameters")).isEqualTo(ExampleUnits.PARAMETERS);
    }
  }

  @Test
  void indexFitsTheSchema() {
    JsonNode index = ExampleUnits.INPUT.of(ExampleUnits.index());

    assertThat(SCHEMA.errors(index)).isEmpty();
    assertThat(index.path("objects")).hasSizeGreaterThan(500);
    assertThat(index.findParents("object")).isEmpty();
    assertThat(index.has("change")).isFalse();
  }

  @Test
  void indexHasTheAmountsOfQuotasAlone() {
    Set<String> parsed = new TreeSet<>();
    for (JsonNode entry : ExampleUnits.INPUT.of(ExampleUnits.index()).path("objects")) {
      if (entry.has("parsed")) {
        parsed.add(entry.path("kind").asText());
        assertThat(SCHEMA.errors("quota", entry.path("parsed"))).isEmpty();
        assertThat(entry.at("/parsed/hard/requests.cpu").asLong()).isPositive();
      }
    }

    assertThat(parsed).containsExactly("ResourceQuota");
  }

  @Test
  void indexHasTheChangeThatIsGiven() {
    CompanyIndex index = new CompanyIndex(ExampleUnits.index().entries(), Optional.of(change()));
    JsonNode input = ExampleUnits.INPUT.of(index);

    assertThat(SCHEMA.errors(input)).isEmpty();
    assertThat(input.path("change")).isEqualTo(change());
  }

  @Test
  void everyPropertyOfTheSchemaOccurs() {
    Set<String> used = new TreeSet<>();
    inputs().forEach(input -> SCHEMA.used(input, used));
    CompanyIndex index = new CompanyIndex(ExampleUnits.index().entries(), Optional.of(change()));
    SCHEMA.used(ExampleUnits.INPUT.of(index), used);
    ExampleUnits.INPUT
        .environments()
        .forEach(facts -> SCHEMA.used("environmentFacts", facts, used));
    Set<String> missing =
        SCHEMA.properties().stream()
            .filter(name -> !used.contains(name) && !NOT_OF_THE_INPUT.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(missing).isEqualTo(new TreeSet<>(NOT_IN_THE_EXAMPLE));
  }

  @Test
  void unknownPartDoesNotFit() {
    assertThat(SCHEMA.errors(ExampleUnits.INPUT.of(ExampleUnits.index()).put("now", 1)))
        .isNotEmpty();
  }
}
