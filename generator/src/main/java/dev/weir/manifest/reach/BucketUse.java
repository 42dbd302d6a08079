package dev.weir.manifest.reach;

import dev.weir.config.DataSystem.Bucket;
import dev.weir.manifest.Origin;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket that a workload reads or writes.
 *
 * @param endpoint {@code gateway} or {@code interface}, where the environment says so
 */
record BucketUse(String bucket, String region, Optional<String> endpoint, Origin why) {

  /** A bucket with any of the schemes that Flink knows, or none. */
  private static final Pattern PLACE = Pattern.compile("(?:s3[anp]?://)?([^/:]+)(?:/.*)?");

  private static final Pattern URI = Pattern.compile("s3[anp]?://.*");

  /** A bucket that the environment declares. */
  static BucketUse of(ResolvedEnvironment environment, Bucket bucket, Origin why) {
    String region = environment.data().region(bucket);
    return new BucketUse(bucket.name(), region, bucket.endpoint(), why);
  }

  /** The bucket of an address in S3; empty for other addresses. */
  static Optional<BucketUse> ofUri(ResolvedEnvironment environment, String uri, Origin why) {
    return URI.matcher(uri).matches() ? ofPlace(environment, uri, why) : Optional.empty();
  }

  /** The bucket of {@code bucket/folder}; in the cluster's region unless it is declared. */
  static Optional<BucketUse> ofPlace(ResolvedEnvironment environment, String place, Origin why) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    String here = environment.spec().cluster().region();
    return Optional.of(
        environment.data().systems().buckets().values().stream()
            .filter(bucket -> bucket.name().equals(name))
            .findFirst()
            .map(bucket -> of(environment, bucket, why))
            .orElseGet(() -> new BucketUse(name, here, Optional.empty(), why)));
  }
}
