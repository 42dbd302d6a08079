package dev.weir.manifest.argocd;

import java.util.Optional;
import java.util.function.Function;

/** Where an Application finds objects of a part of the platform. */
public sealed interface PartSource {

  /** Calls the function for this source's own kind. */
  <T> T match(Function<Folder, T> folder, Function<Chart, T> chart, Function<Git, T> git);

  /**
   * The objects that Weir renders into the part's own folder: plain files, read without recursion.
   */
  record Folder() implements PartSource {

    @Override
    public <T> T match(Function<Folder, T> folder, Function<Chart, T> chart, Function<Git, T> git) {
      return folder.apply(this);
    }
  }

  /**
   * A pinned Helm chart. Its values lie in {@link PlatformPart#VALUES} of the part's own folder,
   * which the part has to deliver; objects beside it need a {@link Folder} too.
   *
   * @param repoURL of the chart's repository; an OCI registry stands without {@code oci://}
   * @param version exact
   * @param skipCrds whether the chart's {@code crds} folder is left to another part
   */
  record Chart(String repoURL, String chart, String version, String releaseName, boolean skipCrds)
      implements PartSource {

    @Override
    public <T> T match(Function<Folder, T> folder, Function<Chart, T> chart, Function<Git, T> git) {
      return chart.apply(this);
    }
  }

  /**
   * A folder of somebody else's Git repository, read without recursion.
   *
   * @param targetRevision a tag or a commit
   * @param include glob of the files to read; all manifests when absent
   */
  record Git(String repoURL, String targetRevision, String path, Optional<String> include)
      implements PartSource {

    @Override
    public <T> T match(Function<Folder, T> folder, Function<Chart, T> chart, Function<Git, T> git) {
      return git.apply(this);
    }
  }
}
