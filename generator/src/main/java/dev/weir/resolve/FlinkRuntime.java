package dev.weir.resolve;

import dev.weir.model.Version;
import java.util.List;
import java.util.Optional;

/**
 * What a workload runs on, decided for its environment's operator.
 *
 * @param name the runtime's name, or the literal image or release
 * @param flink Flink's version
 * @param image container image; on EMR absent unless it replaces the release's own
 * @param release EMR release label; empty on the Apache operator
 * @param user numeric user of the image; on EMR absent, since the release decides
 * @param s3Plugins bundled S3 plugins to switch on: {@code presto}, {@code hadoop}
 * @param architectures of the image; empty when nobody says
 */
public record FlinkRuntime(
    String name,
    Version flink,
    Optional<String> image,
    Optional<EmrRelease> release,
    Optional<Identity> user,
    List<String> s3Plugins,
    List<String> architectures,
    Leaf leaf) {

  /** Numeric user and group of an image. */
  public record Identity(int user, int group) {}
}
