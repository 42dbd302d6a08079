package dev.weir.policy.bundle;

import dev.weir.policy.engine.EmbeddedEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The policies that the jar carries, which judge every repository. */
public final class BuiltInBundle {

  private static final String FOLDER = "/dev/weir/policy/builtin/";

  private BuiltInBundle() {}

  /** The bundle; what is costly, its classes, is loaded here. */
  public static Bundle load() {
    return new Bundle("built-in", Bundle.Form.WEIR, catalogue(), EmbeddedEngine.builtIn());
  }

  /** What it says of itself. */
  public static Catalogue catalogue() {
    return CatalogueFile.read(resource(PolicyPaths.CATALOGUE))
        .orElseThrow(() -> new IllegalStateException("the jar's catalogue.json is none"));
  }

  public static Digests digests() {
    return Digests.read(resource(PolicyPaths.DIGESTS))
        .orElseThrow(() -> new IllegalStateException("the jar's policy.sha256 is none"));
  }

  private static byte[] resource(String name) {
    try (InputStream in = BuiltInBundle.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
