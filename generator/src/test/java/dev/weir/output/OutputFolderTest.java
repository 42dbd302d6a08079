package dev.weir.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Unit;
import dev.weir.output.TreeDiff.Difference;
import dev.weir.output.TreeDiff.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

  @TempDir Path root;
  private OutputFolder folder;

  @BeforeEach
  void newFolder() {
    folder = new OutputFolder(root);
  }

  @Test
  void resultCountsWhatHappened() throws IOException {
    folder.write(tree("dev/a/j/same", "1", "dev/a/j/old", "1", "dev/a/j/gone", "1"), all());
    Files.writeString(root.resolve("mine"), "m");
    WriteResult result =
        folder.write(tree("dev/a/j/same", "1", "dev/a/j/old", "2", "new", "1"), all());
    assertThat(result).isEqualTo(new WriteResult(2, 1, 1, List.of("mine")));
  }

  @Test
  void generatedOverItsOwnOutputIsAnEmptyDiff() throws IOException {
    RenderedTree tree = RenderedTree.of(new ManifestFiles().render(manifests()));
    folder.write(tree, all());
    TreeDiff diff = folder.diff(tree, all());
    assertThat(diff.differs()).isFalse();
    assertThat(diff.differences()).isEmpty();
    assertThat(unified(diff)).isEmpty();
  }

  @Test
  void orderOfManifestsDoesNotMatter() {
    List<Manifest> reversed = new ArrayList<>(manifests());
    Collections.reverse(reversed);
    RenderedTree one = RenderedTree.of(new ManifestFiles().render(manifests()));
    folder.write(one, all());
    RenderedTree two = RenderedTree.of(new ManifestFiles().render(reversed));
    assertThat(folder.diff(two, all()).differences()).isEmpty();
    assertThat(one.files().keySet()).contains("dev/pay/fraud/configmap-a.yaml");
  }

  @Test
  void differencesAreSortedByPath() throws IOException {
    folder.write(tree("b/stale", "1", "c/changed", "1"), all());
    Files.writeString(root.resolve("a"), "foreign");
    TreeDiff diff = folder.diff(tree("c/changed", "2", "b/added", "1"), all());
    assertThat(diff.differs()).isTrue();
    assertThat(diff.differences())
        .containsExactly(
            new Difference(Kind.FOREIGN, "a"),
            new Difference(Kind.ADDED, "b/added"),
            new Difference(Kind.STALE, "b/stale"),
            new Difference(Kind.CHANGED, "c/changed"));
  }

  @Test
  void foreignFilesAloneAreNoDifference() throws IOException {
    folder.write(tree("a", "1"), all());
    Files.writeString(root.resolve("mine"), "m");
    assertThat(folder.diff(tree("a", "1"), all()).differs()).isFalse();
  }

  @Test
  void scopeNarrowsTheDiff() {
    folder.write(tree("dev/a/j/x", "1", "prod/a/j/x", "1"), all());
    Scope dev = Scope.of(Set.of("dev"), Set.of(), Set.of());
    assertThat(folder.diff(tree("dev/a/j/x", "2"), dev).differences())
        .containsExactly(new Difference(Kind.CHANGED, "dev/a/j/x"));
  }

  @Test
  void unifiedDiffReadsLikeGit() throws IOException {
    folder.write(tree("a", TEN, "b", "gone\n"), all());
    Files.writeString(root.resolve("a"), TEN + "edited");
    TreeDiff diff = folder.diff(tree("a", TEN.replace("2\n", "two\n"), "c", "new\n"), all());
    assertThat(unified(diff))
        .isEqualTo(
            """
            --- a/a
            +++ b/a
            @@ -1,5 +1,5 @@
             1
            -2
            +two
             3
             4
             5
            @@ -8,4 +8,3 @@
             8
             9
             10
            -edited
            \\ No newline at end of file
            --- a/b
            +++ /dev/null
            @@ -1,1 +0,0 @@
            -gone
            --- /dev/null
            +++ b/c
            @@ -0,0 +1,1 @@
            +new
            """);
  }

  @Test
  void missingLastLineBreakIsShown() throws IOException {
    folder.write(tree("a", "1\n"), all());
    Files.writeString(root.resolve("a"), "1");
    assertThat(unified(folder.diff(tree("a", "1\n"), all())))
        .contains("-1\n\\ No newline at end of file\n+1\n");
  }

  @Test
  void bytesThatAreNoTextAreOnlyNamed() throws IOException {
    folder.write(tree("a", "1\n"), all());
    Files.write(root.resolve("a"), new byte[] {(byte) 0xff, 0});
    assertThat(unified(folder.diff(tree("a", "1\n"), all())))
        .isEqualTo("Binary files a/a and b/a differ\n");
  }

  private static String unified(TreeDiff diff) throws IOException {
    StringBuilder text = new StringBuilder();
    diff.unified(text);
    return text.toString();
  }

  private static Scope all() {
    return Scope.everything();
  }

  private static List<Manifest> manifests() {
    List<Manifest> manifests = new ArrayList<>();
    for (String environment : List.of("dev", "prod")) {
      for (String name : List.of("a", "b:c", "on")) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("kind", "ConfigMap");
        tree.put("apiVersion", "v1").putObject("metadata").put("name", name);
        manifests.add(Manifest.of(Unit.workload(environment, "pay", "fraud"), tree));
      }
    }
    return manifests;
  }

  private static RenderedTree tree(String... pathsAndContents) {
    List<RenderedFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      files.add(new RenderedFile(pathsAndContents[i], pathsAndContents[i + 1].getBytes(UTF_8)));
    }
    return RenderedTree.of(files);
  }
}
