package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/**
 * What the Flink kinds' schemas leave open and an API server or Kubernetes refuses later: their pod
 * templates become pods, and the storage amounts quantities (facts: Flink operator, text parsing of
 * memory values).
 */
final class FlinkRules {

  /** Where a kind keeps its pod templates. */
  private static final String[] TEMPLATES = {
    "/podTemplate", "/jobManager/podTemplate", "/taskManager/podTemplate"
  };

  private FlinkRules() {}

  static RuleTree of(String kind) {
    RuleTree spec = deploymentSpec();
    return switch (kind) {
      case "FlinkDeployment" -> new RuleTree().graft("/spec", spec);
      case FlinkSchemas.BLUE_GREEN -> new RuleTree().graft("/spec/template/spec", spec);
      default -> new RuleTree();
    };
  }

  /** JSON pointers of the places where {@code kind} may hold a pod template. */
  static String[] podTemplates(String kind) {
    String prefix =
        switch (kind) {
          case "FlinkDeployment" -> "/spec";
          case FlinkSchemas.BLUE_GREEN -> "/spec/template/spec";
          default -> "";
        };
    String[] pointers = new String[prefix.isEmpty() ? 0 : TEMPLATES.length];
    for (int i = 0; i < pointers.length; i++) {
      pointers[i] = prefix + TEMPLATES[i];
    }
    return pointers;
  }

  private static RuleTree deploymentSpec() {
    RuleTree rules =
        new RuleTree()
            .at("/imagePullPolicy", Rules.oneOf("Always", "IfNotPresent", "Never"))
            .at("/{jobManager,taskManager}/resource/ephemeralStorage", Rules.quantity())
            .at("/{jobManager,taskManager}/resources/{limits,requests}/*", FlinkRules::amount)
            .at("/{jobManager,taskManager}/resource/cpu", FlinkRules::positive)
            .at("/serviceAccount", Rules.name(Names::subdomainFault));
    for (String template : TEMPLATES) {
      rules.graft(template, PodRules.template());
    }
    return rules;
  }

  /**
   * The operator reads memory by Flink's units first, so that {@code 2048m} works there as long as
   * no limit stands beside the request: a warning.
   */
  private static void amount(JsonNode value, Place place, Consumer<Violation> out) {
    boolean lenient = place.segment().equals("memory") && Quantities.isFlinkSize(value.asText());
    Quantities.check(value, place, v -> out.accept(lenient ? v.soften() : v));
  }

  private static void positive(JsonNode cpu, Place place, Consumer<Violation> out) {
    if (cpu.isNumber() && cpu.doubleValue() <= 0) {
      out.accept(
          Violation.of(
              place.pointer(),
              Problem.OUT_OF_RANGE,
              "cpu is " + Shown.value(cpu),
              "a number above 0",
              "change the number"));
    }
  }
}
