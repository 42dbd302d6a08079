package dev.weir.manifest.flink;

import dev.weir.resolve.FlinkRuntime;

/** When a node pulls the image again. */
final class PullPolicy {

  private PullPolicy() {}

  /** A fixed tag is pulled once, a tag that moves and EMR's own image at each start. */
  static String of(FlinkRuntime runtime) {
    boolean moves = runtime.image().map(PullPolicy::moves).orElse(true);
    return moves || runtime.release().isPresent() ? "Always" : "IfNotPresent";
  }

  private static boolean moves(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    return !name.contains(":") || name.endsWith(":latest");
  }
}
