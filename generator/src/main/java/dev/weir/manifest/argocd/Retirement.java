package dev.weir.manifest.argocd;

import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;

/**
 * When an Application takes what it holds along: only what people have retired. Any other that
 * vanishes from Git leaves everything running, and takes it over when it comes back.
 */
final class Retirement {

  private Retirement() {}

  /** Whether nothing of the team runs: all its workloads were retired, or it has none. */
  static boolean isRetired(ResolvedTeam team) {
    return team.workloads().stream().allMatch(Workload::isRetired);
  }

  /** Metadata of an Application that deletes what it holds when it goes, where that is meant. */
  static ObjectMetaBuilder cascading(boolean retired, ObjectMetaBuilder metadata) {
    return retired ? metadata.withFinalizers(ApplicationObject.FINALIZER) : metadata;
  }
}
