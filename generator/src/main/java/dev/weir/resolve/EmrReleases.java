package dev.weir.resolve;

import dev.weir.model.Version;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which Flink each EMR release on EKS has (facts: EMR on EKS, version table). */
final class EmrReleases {

  private static final TreeMap<Version, Version> FLINK = new TreeMap<>();

  static {
    has("6.13.0", "1.17.0");
    has("6.14.0", "1.17.1");
    has("6.15.0", "1.17.1");
    has("7.0.0", "1.18.0");
    has("7.1.0", "1.18.1");
    has("7.2.0", "1.18.1");
    has("7.3.0", "1.18.1");
    has("7.4.0", "1.19.1");
    has("7.5.0", "1.19.1");
    has("7.6.0", "1.20.0");
    has("7.7.0", "1.20.0");
    has("7.8.0", "1.20.0");
    has("7.9.0", "1.20.0");
    has("7.10.0", "1.20.0");
    has("7.11.0", "1.20.0");
    has("7.12.0", "1.20.0");
    has("7.13.0", "1.20.0");
  }

  private EmrReleases() {}

  private static void has(String emr, String flink) {
    FLINK.put(Version.parse(emr), Version.parse(flink));
  }

  /** The Flink of a release; empty for a release that never had it on EKS or is not known. */
  static Optional<Version> flink(Version emr) {
    return Optional.ofNullable(FLINK.get(emr));
  }

  static Version newest() {
    return FLINK.lastKey();
  }

  static String words() {
    return FLINK.entrySet().stream()
        .map(Map.Entry::getKey)
        .map(Version::toString)
        .collect(Collectors.joining(", "));
  }
}
