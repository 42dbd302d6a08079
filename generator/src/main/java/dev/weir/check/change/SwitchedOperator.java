package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.manifest.previous.DeliveredWorkload;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.resolve.Dialect;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.stream.Stream;

/**
 * Apache's operator and EMR's read the same kinds and disagree on their fields: the other one finds
 * running jobs that it did not start.
 */
final class SwitchedOperator implements ChangeCheck {

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    return scope.next().stream().flatMap(next -> check(scope, next)).toList();
  }

  private static Stream<Diagnostic> check(ChangeScope scope, ResolvedEnvironment next) {
    Dialect.Kind now = next.dialect().kind();
    List<String> jobs =
        scope.workloads().stream()
            .map(WorkloadChange::previous)
            .filter(workload -> isOfOther(workload, now))
            .flatMap(workload -> FlinkJob.of(workload.own()).stream())
            .filter(FlinkJob::isRunning)
            .map(job -> job.team() + "/" + job.name())
            .sorted()
            .toList();
    return jobs.isEmpty() ? Stream.empty() : Stream.of(finding(next, jobs));
  }

  /** Only clusters show it: a session job is written alike for both. */
  private static boolean isOfOther(DeliveredWorkload workload, Dialect.Kind now) {
    return Stream.of("FlinkDeployment", "FlinkBlueGreenDeployment")
        .flatMap(kind -> workload.own().objects(kind).stream())
        .anyMatch(cluster -> dialect(cluster) != now);
  }

  private static Dialect.Kind dialect(DeliveredObject cluster) {
    boolean emr =
        cluster.tree().at("/spec").has("emrReleaseLabel")
            || cluster.tree().at("/spec/template/spec").has("emrReleaseLabel");
    return emr ? Dialect.Kind.EMR : Dialect.Kind.APACHE;
  }

  private static Diagnostic finding(ResolvedEnvironment next, List<String> jobs) {
    boolean emr = next.dialect().isEmr();
    return Diagnostic.of(
        ChangeCodes.OPERATOR,
        Pointers.nearestKey(next.input().file().root(), "/spec/operator/type"),
        "operator type \""
            + (emr ? "emr" : "apache")
            + "\" where running jobs were delivered for "
            + (emr ? "Apache's" : "EMR's")
            + ": "
            + Few.of(jobs),
        "no running job when the operator changes: the new one neither knows nor stops what the old"
            + " one started",
        "deliver them with lifecycle: suspended under the old operator first; or make a new"
            + " environment and move them there one by one");
  }
}
