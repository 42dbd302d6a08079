package dev.weir.manifest.platform;

import dev.weir.manifest.argocd.PartSource;

/**
 * A chart and where it goes.
 *
 * @param repository as Argo CD wants it: an address, or an OCI registry without its scheme
 * @param version exact
 */
record Pin(String repository, String chart, String version, String release, String namespace) {

  Pin at(String otherVersion) {
    return new Pin(repository, chart, otherVersion, release, namespace);
  }

  Pin in(String otherNamespace) {
    return new Pin(repository, chart, version, release, otherNamespace);
  }

  PartSource.Chart source() {
    return new PartSource.Chart(repository, chart, version, release, false);
  }

  /** The chart without its folder of definitions. */
  PartSource.Chart sourceWithoutCrds() {
    return new PartSource.Chart(repository, chart, version, release, true);
  }
}
