package dev.weir.policy.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.EnvironmentException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file of the policies costs, as the profiler of {@code opa eval} counts it.
 *
 * @param file from the repository's root
 * @param expressions how many expressions were evaluated in it: the same on every machine
 * @param nanos the time they took on this one
 */
public record RuleCost(String file, long expressions, long nanos) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The input has a name of its own: a reference into the input would be lost in `with`. */
  private static final String QUERY =
      "some question in input.questions; own := question.input;"
          + " x := data.weir.main.%s with input as own";

  /** Dearest first. */
  private static final Comparator<RuleCost> ORDER =
      Comparator.comparingLong(RuleCost::expressions).reversed().thenComparing(RuleCost::file);

  /**
   * Evaluates every question by the pinned {@code opa}, with its profiler.
   *
   * @param questions inputs with their facts, by scope
   * @throws EnvironmentException when the pinned {@code opa} is not there, or refuses
   */
  public static List<RuleCost> measure(
      Workbench workbench, SortedMap<RuleScope, List<ObjectNode>> questions) {
    Opa.pinned(workbench);
    SortedMap<String, RuleCost> byFile = new TreeMap<>();
    questions.forEach(
        (scope, inputs) -> {
          for (JsonNode entry : profile(workbench, scope, inputs)) {
            RuleCost cost = of(entry);
            byFile.merge(cost.file, cost, RuleCost::plus);
          }
        });
    return byFile.values().stream()
        .filter(cost -> cost.file.startsWith(PolicyPaths.FOLDER + "/"))
        .sorted(ORDER)
        .toList();
  }

  private static JsonNode profile(Workbench workbench, RuleScope scope, List<ObjectNode> inputs) {
    ObjectNode input = MAPPER.createObjectNode();
    ArrayNode all = input.putArray("questions");
    inputs.forEach(one -> all.addObject().set("input", one));
    List<String> arguments =
        new ArrayList<>(List.of("eval", "--profile", "--profile-limit", "1000000"));
    arguments.addAll(List.of("--format", "json", "--input", "@input.json"));
    arguments.addAll(Opa.BUNDLE);
    arguments.add("count([1 | " + QUERY.formatted(scope.word()) + "])");
    byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
    Workbench.Outcome outcome =
        workbench.opaWithInputs(arguments, new TreeMap<>(Map.of("input.json", bytes)));
    return profile(outcome);
  }

  private static JsonNode profile(Workbench.Outcome outcome) {
    if (outcome.exit() != 0) {
      throw new EnvironmentException(
          "opa cannot evaluate the policies: " + (outcome.err() + outcome.out()).strip());
    }
    try {
      return MAPPER.readTree(outcome.out()).path("profile");
    } catch (JsonProcessingException e) {
      throw new EnvironmentException("opa printed something that is no JSON", e);
    }
  }

  private static RuleCost of(JsonNode entry) {
    return new RuleCost(
        entry.at("/location/file").asText(),
        entry.path("num_eval").asLong(),
        entry.path("total_time_ns").asLong());
  }

  private RuleCost plus(RuleCost other) {
    return new RuleCost(file, expressions + other.expressions, nanos + other.nanos);
  }
}
