package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What an API server demands of Deployments, disruption budgets and autoscalers. */
final class WorkloadRules {

  private static final Pattern PERCENT = Pattern.compile("\\d{1,9}%");

  private WorkloadRules() {}

  static RuleTree deployment() {
    Rule share = Rules.name(WorkloadRules::percentFault);
    return new RuleTree()
        .at("", Rules.required("spec"))
        .at("/spec", Rules.required("selector", "template"))
        .at("/spec/replicas", Rules.range(0, Integer.MAX_VALUE))
        .at("/spec/strategy/type", Rules.oneOf("Recreate", "RollingUpdate"))
        .at("/spec/strategy/rollingUpdate/{maxSurge,maxUnavailable}", share)
        .graft("/spec/selector", SelectorRules.labels())
        .at("/spec", WorkloadRules::selectsItsPods)
        .at("/spec/template", Rules.required("spec"))
        .at("/spec/template/spec", Rules.required("containers"))
        .at("/spec/template/spec/containers", Rules.notEmpty())
        .at("/spec/template/spec/containers/*", Rules.required("image"))
        .at("/spec/template/spec/restartPolicy", Rules.oneOf("Always"))
        .graft("/spec/template", PodRules.template());
  }

  static RuleTree disruptionBudget() {
    Rule share = Rules.name(WorkloadRules::percentFault);
    return new RuleTree()
        .at("/spec", Rules.atMostOne("maxUnavailable", "minAvailable"))
        .at("/spec/{maxUnavailable,minAvailable}", share)
        .at("/spec/{maxUnavailable,minAvailable}", Rules.range(0, Integer.MAX_VALUE))
        .at("/spec/unhealthyPodEvictionPolicy", Rules.oneOf("AlwaysAllow", "IfHealthyBudget"))
        .graft("/spec/selector", SelectorRules.labels());
  }

  static RuleTree autoscaler() {
    return new RuleTree()
        .at("", Rules.required("spec"))
        .at("/spec", Rules.required("scaleTargetRef", "maxReplicas"))
        .at("/spec/scaleTargetRef", Rules.required("kind", "name"))
        .at("/spec/{maxReplicas,minReplicas}", Rules.range(1, Integer.MAX_VALUE))
        .at("/spec", WorkloadRules::leastWithinMost)
        .at(
            "/spec/metrics/*/type",
            Rules.oneOf("ContainerResource", "External", "Object", "Pods", "Resource"))
        .at("/spec/metrics/*", Rules.required("type"))
        .at("/spec/metrics/*/*/target", Rules.required("type"))
        .at("/spec/metrics/*/*/target/type", Rules.oneOf("AverageValue", "Utilization", "Value"))
        .at("/spec/metrics/*/*/target/{averageValue,value}", Rules.quantity())
        .at("/spec/behavior/*/selectPolicy", Rules.oneOf("Disabled", "Max", "Min"))
        .at("/spec/behavior/*/policies/*/type", Rules.oneOf("Percent", "Pods"))
        .at("/spec/behavior/*/stabilizationWindowSeconds", Rules.range(0, 3600));
  }

  private static String percentFault(String text) {
    return PERCENT.matcher(text).matches() ? "" : "a whole number, or a percentage such as 25%";
  }

  private static void selectsItsPods(JsonNode spec, Place place, Consumer<Violation> out) {
    JsonNode labels = spec.at("/template/metadata/labels");
    for (Map.Entry<String, JsonNode> wanted : spec.at("/selector/matchLabels").properties()) {
      if (!labels.path(wanted.getKey()).equals(wanted.getValue())) {
        out.accept(
            Violation.of(
                place.child("selector").child("matchLabels").pointer(wanted.getKey()),
                Problem.CONFLICT,
                "the pods' label is " + Shown.value(labels.path(wanted.getKey())),
                "the selector's " + Shown.value(wanted.getValue()),
                "give the template's labels the selector's values"));
      }
    }
  }

  private static void leastWithinMost(JsonNode spec, Place place, Consumer<Violation> out) {
    JsonNode least = spec.path("minReplicas");
    JsonNode most = spec.path("maxReplicas");
    if (least.isIntegralNumber()
        && most.isIntegralNumber()
        && least.longValue() > most.longValue()) {
      out.accept(
          Violation.of(
              place.pointer("minReplicas"),
              Problem.CONFLICT,
              "minReplicas " + least.asText() + " above maxReplicas " + most.asText(),
              "minReplicas of at most maxReplicas",
              "change one of them"));
    }
  }
}
