package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Lifecycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A standby and what it stands by for never run the same job at once. */
final class Standby {

  private Standby() {}

  /** One finding for each job that would run on both sides. */
  static List<Diagnostic> findings(List<ResolvedEnvironment> environments) {
    Map<String, ResolvedJob> running = new HashMap<>();
    for (ResolvedEnvironment environment : environments) {
      running(environment, (key, job) -> running.put(environment.name() + "/" + key, job));
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (ResolvedEnvironment environment : environments) {
      environment
          .spec()
          .standbyOf()
          .ifPresent(
              other ->
                  running(
                      environment,
                      (key, job) -> {
                        if (running.containsKey(other + "/" + key)) {
                          findings.add(finding(job, environment.name(), other));
                        }
                      }));
    }
    return findings;
  }

  private interface Visit {
    void job(String key, ResolvedJob job);
  }

  private static void running(ResolvedEnvironment environment, Visit visit) {
    for (ResolvedTeam team : environment.teams()) {
      Consumer<ResolvedJob> each = job -> visit.job(team.name() + "/" + job.name(), job);
      team.workloads().stream()
          .flatMap(workload -> workload.parts().stream())
          .filter(job -> job.settings().lifecycle() == Lifecycle.RUNNING)
          .forEach(each);
    }
  }

  private static Diagnostic finding(ResolvedJob job, String standby, String primary) {
    return Diagnostic.of(
        ResolveCodes.BOTH_RUN,
        job.at("lifecycle"),
        "\""
            + job.name()
            + "\" runs in "
            + standby
            + " and in "
            + primary
            + ", for which it stands by",
        "one side running, the other suspended",
        "suspend it in " + primary + " first, or take lifecycle out of the standby's values");
  }
}
