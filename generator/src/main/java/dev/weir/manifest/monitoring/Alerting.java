package dev.weir.manifest.monitoring;

import dev.weir.config.TeamSpec.Contact;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.model.FlinkDuration;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The PrometheusRule of a workload: alerts that name the team, the workload and the job. */
final class Alerting implements WorkloadConcern {

  /** An alert and the job whose settings ask for it. */
  private record Asked(ResolvedJob job, Alert alert) {}

  @Override
  public List<Manifest> render(Target target) {
    List<Asked> alerts = Stack.watches(target) ? alerts(target) : List.of();
    if (alerts.isEmpty()) {
      return List.of();
    }
    String group = target.team().name() + "." + target.workload().name();
    var rules = alerts.stream().map(asked -> rule(target, asked)).toList();
    var spec = new PrometheusRule.Spec(List.of(new PrometheusRule.Group(group, rules)));
    var tree = Trees.of(new PrometheusRule(Stack.metadata(target), spec));
    var origins = origins(target, alerts).origins();
    return List.of(new Manifest(target.unit(), ResourceKey.of(tree), tree, origins));
  }

  private static List<Asked> alerts(Target target) {
    List<Asked> alerts = new ArrayList<>();
    ResolvedJob cluster = target.workload().cluster();
    for (ResolvedJob job : target.workload().jobs()) {
      if (job.settings().monitoring().enabled()) {
        new JobAlerts(job, Series.of(target, job))
            .ofJob()
            .forEach(alert -> alerts.add(new Asked(job, alert)));
      }
    }
    new JobAlerts(cluster, Series.of(target, cluster))
        .ofProcesses()
        .forEach(alert -> alerts.add(new Asked(cluster, alert)));
    return alerts;
  }

  private static PrometheusRule.Rule rule(Target target, Asked asked) {
    Alert alert = asked.alert();
    return new PrometheusRule.Rule(
        alert.name(),
        alert.expr(),
        alert.duration().map(FlinkDuration::asPrometheus),
        labels(target, asked),
        annotations(target, asked));
  }

  /** {@code namespace} is written since an alert on absent series has no labels of its own. */
  private static Map<String, String> labels(Target target, Asked asked) {
    var said = asked.job().settings().monitoring().alerts().severity();
    Map<String, String> labels = new TreeMap<>();
    labels.put("team", target.team().name());
    labels.put("environment", target.environment().name());
    labels.put("namespace", target.namespace());
    labels.put("workload", target.workload().name());
    labels.put("flink_job", asked.job().name());
    labels.put("severity", asked.alert().urgent() ? said.orElse("warning") : "warning");
    return labels;
  }

  private static Map<String, String> annotations(Target target, Asked asked) {
    Map<String, String> annotations = new TreeMap<>();
    annotations.put(
        "summary",
        target.team().name()
            + "/"
            + asked.job().name()
            + " in "
            + target.environment().name()
            + ": "
            + asked.alert().name());
    annotations.put("description", asked.alert().text());
    target
        .team()
        .spec()
        .contact()
        .flatMap(Contact::runbook)
        .ifPresent(runbook -> annotations.put("runbook_url", runbook));
    return annotations;
  }

  private static OriginRecorder origins(Target target, List<Asked> alerts) {
    OriginRecorder recorder = target.tracing().recorder();
    ResolvedJob cluster = target.workload().cluster();
    recorder.put(
        "",
        () -> Origin.rule("monitored workloads have alerts", cluster.leaf("monitoring.enabled")));
    for (int i = 0; i < alerts.size(); i++) {
      Asked asked = alerts.get(i);
      String path = "monitoring.alerts." + asked.alert().threshold();
      recorder.put(
          "/spec/groups/0/rules/" + i,
          () -> Origin.rule("an alert for each threshold", asked.job().leaf(path)));
    }
    return recorder;
  }
}
