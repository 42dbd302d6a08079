package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resources that a test derives again from their source and compares byte by byte. */
final class Regenerated {

  private static final Path FOLDER = Path.of("src/main/resources/dev/weir/manifest/strict");

  private Regenerated() {}

  /** Compares, or with {@code -Dweir.update=true} writes, one resource. */
  static void assertEqual(String resource, String derived) throws IOException {
    Path path = FOLDER.resolve(resource);
    if (Boolean.getBoolean("weir.update")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, derived);
    }
    assertThat(Files.readAllBytes(path))
        .as(
            resource
                + " differs; write it anew with: mvn test -Dtest='*ResourcesTest' -Dweir.update=true")
        .isEqualTo(derived.getBytes(StandardCharsets.UTF_8));
  }
}
