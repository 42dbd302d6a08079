package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.source.InputLoader.Loaded;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputLoaderTest {

  @Test
  void readsYamlOfTheFoldersSortedByPath() {
    Loaded loaded =
        load(
            Map.of(
                "teams/b/team.yaml", "a: 1",
                "teams/a/jobs/x.YML", "a: 1",
                "environments/dev.yml", "a: 1",
                "teams/a/README.md", "no: [yaml",
                "teams/a/._x.yaml", "\0",
                "other/x.yaml", "a: 1"));
    assertThat(loaded.documents())
        .extracting(Document::path)
        .containsExactly("environments/dev.yml", "teams/a/jobs/x.YML", "teams/b/team.yaml");
    assertThat(loaded.diagnostics().all()).isEmpty();
  }

  @Test
  void skippedPathsAreNotRead() {
    SourceTree tree = new MapTree(Map.of("environments/dev/crds/x.yaml", "not: [yaml"));
    Loaded loaded =
        new InputLoader(tree, path -> path.contains("/crds/")).load(List.of("environments"));
    assertThat(loaded.diagnostics().all()).isEmpty();
  }

  @Test
  void oneBadFileLeavesTheOthers() {
    Loaded loaded = load(Map.of("teams/a.yaml", "a: [", "teams/b.yaml", "a: 1"));
    assertThat(loaded.documents()).extracting(Document::path).containsExactly("teams/b.yaml");
    assertThat(loaded.diagnostics().all())
        .extracting(d -> d.location().file())
        .containsExactly("teams/a.yaml");
  }

  @Test
  void fileTooLargeIsRefusedUnread() {
    SourceTree tree =
        new MapTree(Map.of("teams/a.yaml", "a: 1")) {
          @Override
          public long size(String path) {
            return 5_000_000_000L;
          }

          @Override
          public byte[] read(String path) {
            throw new AssertionError("read");
          }
        };
    assertThat(new InputLoader(tree, path -> false).load(List.of("teams")).diagnostics().all())
        .extracting(d -> d.code().value())
        .containsExactly("SRC-001");
  }

  @Test
  void tooManyFilesAreOneFinding() {
    Map<String, String> files = new TreeMap<>();
    IntStream.rangeClosed(0, 20_000).forEach(i -> files.put("teams/" + i + ".yaml", "a: 1"));
    Loaded loaded = load(files);
    assertThat(loaded.documents()).isEmpty();
    assertThat(loaded.diagnostics().all())
        .extracting(d -> d.code() + " " + d.found())
        .containsExactly("SRC-023 20001 YAML files in environments, teams");
  }

  @Test
  void overlappingFoldersAreReadOnce() {
    SourceTree tree = new MapTree(Map.of("teams/a/x.yaml", "a: 1"));
    assertThat(new InputLoader(tree, path -> false).load(List.of("teams/a", "teams")).documents())
        .hasSize(1);
  }

  private static Loaded load(Map<String, String> files) {
    return new InputLoader(new MapTree(files), path -> false)
        .load(List.of("environments", "teams"));
  }

  /** Files in memory. */
  private static class MapTree implements SourceTree {

    private final Map<String, String> files;

    MapTree(Map<String, String> files) {
      this.files = files;
    }

    @Override
    public List<String> list(String folder) {
      return files.keySet().stream().filter(p -> p.startsWith(folder + "/")).sorted().toList();
    }

    @Override
    public byte[] read(String path) {
      return java.util.Objects.requireNonNull(files.get(path)).getBytes(UTF_8);
    }

    @Override
    public long size(String path) {
      return read(path).length;
    }
  }
}
