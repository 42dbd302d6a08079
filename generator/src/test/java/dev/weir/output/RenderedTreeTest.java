package dev.weir.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTreeTest {

  @Test
  void filesAreSortedByPath() {
    assertThat(tree("b", "a/c", "a-b").files().keySet()).containsExactly("a-b", "a/c", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b a/b", "a/b A/b", "a a/b", "a/b/c a/B", "a/b a-b a"})
  void filesThatCannotStandTogetherAreABug(String paths) {
    assertThatThrownBy(() -> tree(paths.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\\b", "C:a", "a\nb", ".weir/x", "a/.WEIR"
      })
  void pathsThatLeaveTheTreeAreABug(String path) {
    assertThatThrownBy(() -> new RenderedFile(path, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RenderedTree tree(String... paths) {
    List<RenderedFile> files =
        Arrays.stream(paths).map(path -> new RenderedFile(path, new byte[0])).toList();
    return RenderedTree.of(files);
  }
}
