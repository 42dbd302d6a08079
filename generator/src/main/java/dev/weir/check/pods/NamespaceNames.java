package dev.weir.check.pods;

import dev.weir.check.scope.TeamCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Flink and the operator make for one workload has no name of another's (facts: Flink
 * operator, names and labels).
 */
final class NamespaceNames implements TeamCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment, ResolvedTeam team) {
    List<Diagnostic> findings = new ArrayList<>();
    Map<String, ResolvedJob> owners = new TreeMap<>();
    for (Workload workload : team.workloads()) {
      for (String object : objects(workload)) {
        ResolvedJob other = owners.putIfAbsent(object, workload.cluster());
        if (other != null) {
          findings.add(collision(workload.cluster(), other, object));
        }
      }
    }
    return findings;
  }

  private static List<String> objects(Workload workload) {
    JobSettings settings = workload.cluster().settings();
    List<String> objects = new ArrayList<>();
    String parent = workload.name();
    List<String> clusters =
        settings.blueGreen().isPresent()
            ? List.of(parent + "-blue", parent + "-green")
            : List.of(parent);
    for (String cluster : clusters) {
      objects.add("Deployment " + cluster);
      objects.add("Service " + cluster + "-rest");
      boolean internal = !settings.isNative() || !settings.highAvailability().isOn();
      if (internal) {
        objects.add("Service " + cluster);
      }
      if (!settings.isNative()) {
        objects.add("Deployment " + cluster + "-taskmanager");
      }
    }
    return objects;
  }

  private static Diagnostic collision(ResolvedJob job, ResolvedJob other, String object) {
    return Diagnostic.of(
        PodCodes.NAMES_COLLIDE,
        job.declared().location(),
        job.name() + " and " + other.name() + " both make " + object,
        "names that stay apart with the suffixes that Flink and its operator append",
        "rename one of them; the other is in " + other.declared().location().file());
  }
}
