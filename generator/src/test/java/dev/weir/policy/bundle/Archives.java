package dev.weir.policy.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Looks into archives that {@code opa build} made. */
public final class Archives {

  private Archives() {}

  public static byte[] file(Path archive, String path) throws IOException {
    return Objects.requireNonNull(TarFile.read(Files.readAllBytes(archive)).get(path));
  }
}
