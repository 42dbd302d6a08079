package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** No two jobs of a team keep their state in one folder of an environment. */
final class StateFolders {

  private StateFolders() {}

  /** One finding for each job whose folder another one has before it. */
  static List<Diagnostic> findings(List<Workload> workloads) {
    Map<String, ResolvedJob> byFolder = new TreeMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    workloads.stream()
        .flatMap(workload -> workload.parts().stream())
        .forEach(
            job -> {
              ResolvedJob other = byFolder.putIfAbsent(job.stateKey(), job);
              if (other != null && !other.name().equals(job.name())) {
                findings.add(saysItsFolder(job) ? finding(job, other) : finding(other, job));
              }
            });
    return findings;
  }

  private static boolean saysItsFolder(ResolvedJob job) {
    return job.leaves().containsKey("stateKey");
  }

  /**
   * @param blamed the one of the two whose file names the folder: there it can be mended
   */
  private static Diagnostic finding(ResolvedJob blamed, ResolvedJob innocent) {
    return Diagnostic.of(
        ResolveCodes.STATE_SHARED,
        blamed.leaves().getOrDefault("stateKey", blamed.declared()).location(),
        "\"" + blamed.stateKey() + "\" is also the state folder of \"" + innocent.name() + "\"",
        "a folder of its own for every job",
        "write another stateKey; the other job is in " + innocent.declared().location().file());
  }
}
