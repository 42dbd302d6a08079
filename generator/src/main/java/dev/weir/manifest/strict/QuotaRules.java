package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What an API server demands of quotas and limit ranges. */
final class QuotaRules {

  /** Pairs of LimitRange fields of which the first may not exceed the second. */
  private static final String[][] ORDERED = {
    {"min", "max"},
    {"min", "default"},
    {"min", "defaultRequest"},
    {"defaultRequest", "default"},
    {"default", "max"},
    {"defaultRequest", "max"}
  };

  private QuotaRules() {}

  static RuleTree quota() {
    return new RuleTree()
        .at("/spec/hard/*", Rules.quantity())
        .at(
            "/spec/scopes/*",
            Rules.oneOf(
                "BestEffort",
                "CrossNamespacePodAffinity",
                "NotBestEffort",
                "NotTerminating",
                "PriorityClass",
                "Terminating",
                "VolumeAttributesClass"));
  }

  static RuleTree limits() {
    return new RuleTree()
        .at("", Rules.required("spec"))
        .at("/spec", Rules.required("limits"))
        .at("/spec/limits/*", Rules.required("type"))
        .at("/spec/limits/*/type", Rules.oneOf("Container", "PersistentVolumeClaim", "Pod"))
        .at(
            "/spec/limits/*/{default,defaultRequest,max,maxLimitRequestRatio,min}/*",
            Rules.quantity())
        .at("/spec/limits/*", QuotaRules::ordered)
        .at("/spec/limits/*", QuotaRules::podHasNoDefaults);
  }

  private static void ordered(JsonNode limit, Place place, Consumer<Violation> out) {
    for (String[] pair : ORDERED) {
      for (Map.Entry<String, JsonNode> low : limit.path(pair[0]).properties()) {
        JsonNode high = limit.path(pair[1]).path(low.getKey());
        Optional<BigDecimal> least = Quantities.amount(low.getValue().asText());
        Optional<BigDecimal> most = Quantities.amount(high.asText());
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
          String found =
              "%s %s above %s %s"
                  .formatted(pair[0], low.getValue().asText(), pair[1], high.asText());
          out.accept(
              Violation.of(
                  place.child(pair[0]).pointer(low.getKey()),
                  Problem.CONFLICT,
                  found,
                  pair[0] + " of at most " + pair[1],
                  "lower " + pair[0] + " or raise " + pair[1]));
        }
      }
    }
  }

  private static void podHasNoDefaults(JsonNode limit, Place place, Consumer<Violation> out) {
    if (!limit.path("type").asText("").equals("Pod")) {
      return;
    }
    for (String field : new String[] {"default", "defaultRequest"}) {
      if (!limit.path(field).isEmpty()) {
        out.accept(
            Violation.of(
                place.pointer(field),
                Problem.CONFLICT,
                field + " in a limit of type Pod",
                "defaults in a limit of type Container",
                "move it to a limit of type Container"));
      }
    }
  }
}
