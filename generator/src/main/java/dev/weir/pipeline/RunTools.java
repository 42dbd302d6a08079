package dev.weir.pipeline;

import dev.weir.check.InputChecks;
import dev.weir.manifest.strict.StrictReaders;
import dev.weir.output.ManifestFiles;

/** What all environments of one run share, since it is costly to make. */
record RunTools(InputChecks inputChecks, StrictReaders readers, ManifestFiles files, Bytes bytes) {

  static RunTools of(Bytes bytes) {
    return new RunTools(new InputChecks(), new StrictReaders(), new ManifestFiles(), bytes);
  }
}
