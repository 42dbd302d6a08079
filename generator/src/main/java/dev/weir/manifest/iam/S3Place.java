package dev.weir.manifest.iam;

import dev.weir.resolve.Arns;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object of a bucket, or all objects below a folder.
 *
 * @param key ends with a slash for a folder; empty for the whole bucket
 */
record S3Place(String bucket, String key) {

  private static final Pattern URI = Pattern.compile("s3[ap]?://([^/]+)/?(.*)");

  /** The place that an s3, s3a or s3p URI names; empty when it is no such URI. */
  static Optional<S3Place> parse(String uri) {
    Matcher matcher = URI.matcher(uri);
    return matcher.matches()
        ? Optional.of(new S3Place(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** The same as a folder. */
  S3Place folder() {
    return key.isEmpty() || key.endsWith("/") ? this : new S3Place(bucket, key + "/");
  }

  /** Whether another place lies in this folder. */
  boolean contains(S3Place other) {
    return bucket.equals(other.bucket) && other.key.startsWith(folder().key);
  }

  /** The pattern of its keys. */
  String keys() {
    String literal = Glob.literal(key);
    return key.isEmpty() || key.endsWith("/") ? Wildcard.OBJECTS.after(literal) : literal;
  }

  /** The ARN pattern of its objects. */
  String objects(String partition) {
    return bucketArn(partition) + "/" + keys();
  }

  /** The ARN of its bucket. */
  String bucketArn(String partition) {
    return Glob.literal(Arns.bucket(partition, bucket).toString());
  }
}
