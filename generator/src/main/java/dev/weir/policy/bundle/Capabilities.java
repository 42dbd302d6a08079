package dev.weir.policy.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The capabilities file: the only built-in functions that rules may use. */
final class Capabilities {

  private static final String RESOURCE = "/dev/weir/policy/capabilities.json";

  private Capabilities() {}

  /** As {@code opa --capabilities} reads it. */
  static byte[] bytes() {
    try (InputStream in = Capabilities.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
