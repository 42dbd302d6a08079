package dev.weir.manifest.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** The release of the operator to install, where the environment asks for it. */
final class FlinkRelease {

  private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  private FlinkRelease() {}

  /** Apache's; empty also where {@code operator.version} is no release that a chart has. */
  static Optional<String> apache(Site site) {
    return of(site).filter(release -> !site.environment().dialect().isEmr());
  }

  /** EMR's. */
  static Optional<String> emr(Site site) {
    return of(site).filter(release -> site.environment().dialect().isEmr());
  }

  private static Optional<String> of(Site site) {
    return site.said()
        .operator()
        .map(operator -> site.environment().spec().operator().version())
        .filter(version -> RELEASE.matcher(version).matches());
  }
}
