package dev.weir.pipeline;

import dev.weir.check.InputChecks;
import dev.weir.manifest.strict.StrictReaders;
import dev.weir.output.ManifestFiles;
import dev.weir.policy.Policies;

/** What all environments of one run share, since it is costly to make. */
record RunTools(
    InputChecks inputChecks,
    StrictReaders readers,
    ManifestFiles files,
    Bytes bytes,
    Policies policies) {

  static RunTools of(Bytes bytes, Policies policies) {
    return new RunTools(
        new InputChecks(), new StrictReaders(), new ManifestFiles(), bytes, policies);
  }
}
