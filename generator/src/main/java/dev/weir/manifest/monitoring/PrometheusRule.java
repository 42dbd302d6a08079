package dev.weir.manifest.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A PrometheusRule of the Prometheus operator, with the fields that Weir emits. */
record PrometheusRule(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  PrometheusRule(ObjectMeta metadata, Spec spec) {
    this("monitoring.coreos.com/v1", "PrometheusRule", metadata, spec);
  }

  /** Groups of rules. */
  record Spec(List<Group> groups) {}

  /** Rules that are evaluated one after the other. */
  record Group(String name, List<Rule> rules) {}

  /**
   * One alert.
   *
   * @param expr PromQL
   * @param duration how long the expression must hold, in Prometheus' spelling; absent = at once
   */
  record Rule(
      String alert,
      String expr,
      @JsonProperty("for") Optional<String> duration,
      Map<String, String> labels,
      Map<String, String> annotations) {}
}
