package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.EnvironmentException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One rule over one input, evaluated by the pinned {@code opa}: for whoever writes it. */
public final class RuleTrial {

  private final Workbench workbench;
  private final String packageName;
  private final boolean traced;

  /**
   * Prepares it.
   *
   * @param rule its folder below the rules: {@code network/world_egress}
   * @param traced whether every step is shown
   * @throws EnvironmentException when the pinned {@code opa} is not there
   */
  public RuleTrial(Workbench workbench, String rule, boolean traced) {
    Opa.pinned(workbench);
    this.workbench = workbench;
    this.packageName = "data.weir.policies." + rule.replace('/', '.');
    this.traced = traced;
  }

  /** What the rule says of a whole input, as {@code opa} prints it. */
  public String ofAll(ObjectNode input) {
    return evaluate(input);
  }

  /**
   * What the rule says of one object of an input.
   *
   * @param index the object's place
   */
  public String ofObject(ObjectNode input, int index) {
    ObjectNode asked = input.deepCopy();
    JsonNode entry = input.path("objects").path(index);
    asked.set("object", entry.path("object"));
    asked.set("parsed", entry.path("parsed"));
    asked.set("unit", entry.path("unit"));
    asked.set("group", entry.path("group"));
    return evaluate(asked.put("index", index));
  }

  /** Whether a rule whose METADATA says these kinds sees an entry. */
  public static boolean sees(List<String> kinds, JsonNode entry) {
    String kind = entry.path("kind").asText();
    String qualified = kind + "." + entry.path("group").asText();
    return kinds.contains(kind) || kinds.contains(qualified) || kinds.contains("*");
  }

  private String evaluate(ObjectNode input) {
    List<String> arguments = new ArrayList<>(List.of("eval", "--format", "pretty"));
    arguments.addAll(traced ? List.of("--explain", "full") : List.of());
    arguments.addAll(List.of("--input", "@input.json"));
    arguments.addAll(Opa.BUNDLE);
    arguments.add(packageName + ".deny");
    byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
    Workbench.Outcome outcome =
        workbench.opaWithInputs(arguments, new TreeMap<>(Map.of("input.json", bytes)));
    if (outcome.exit() != 0) {
      throw new EnvironmentException(
          "opa cannot evaluate the rule: " + (outcome.err() + outcome.out()).strip());
    }
    return outcome.out();
  }
}
