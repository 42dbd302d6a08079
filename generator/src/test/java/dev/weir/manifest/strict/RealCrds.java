package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Definitions that the folder named by {@code WEIR_CRDS} holds, one sub-folder a project. */
final class RealCrds {

  private RealCrds() {}

  static List<JsonNode> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getenv("WEIR_CRDS"), folder))) {
      return files.sorted().map(RealCrds::read).toList();
    }
  }

  static List<String> folders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getenv("WEIR_CRDS")))) {
      return files
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Base.YAML.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
