package dev.weir.manifest.platform;

import dev.weir.manifest.argocd.PartSource;
import dev.weir.manifest.argocd.Wave;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The definitions of the Apache operator's kinds, from its Git repository at the release's tag: a
 * chart would never upgrade them, and whatever deletes them deletes every job.
 */
final class FlinkDefinitions implements Part {

  private static final String REPOSITORY =
      "https://github.com/apache/flink-kubernetes-operator.git";

  private static final String FOLDER = "helm/flink-kubernetes-operator/crds";

  /** The definitions' own ending; whatever else a release puts there is none. */
  private static final String FILES = "*.yml";

  @Override
  public Stream<Piece> of(Site site) {
    return FlinkRelease.apache(site).stream()
        .map(
            release ->
                Piece.objects("flink-crds", Wave.FOUNDATION, "kube-system", List.of())
                    .from(
                        new PartSource.Git(
                            REPOSITORY, "release-" + release, FOLDER, Optional.of(FILES)))
                    .kept());
  }
}
