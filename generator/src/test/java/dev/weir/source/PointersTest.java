package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointersTest {

  private static final Node ROOT =
      YamlReader.read("f", "a:\n  - b: 1\n  - x\nc/d: {e~f: 2, '': 3}\n".getBytes(UTF_8))
          .document()
          .orElseThrow()
          .root();

  @ParameterizedTest
  @CsvSource({
    "/a, f:1:1, f:2:3",
    "/a/0, f:2:5, f:2:5",
    "/a/0/b, f:2:5, f:2:8",
    "/a/1, f:3:5, f:3:5",
    "/c~1d, f:4:1, f:4:6",
    "/c~1d/e~0f, f:4:7, f:4:12",
    "/c~1d/, f:4:15, f:4:19",
    "'', f:1:1, f:1:1"
  })
  void findsKeyAndValue(String pointer, String key, String value) {
    assertThat(Pointers.key(ROOT, pointer)).hasValueSatisfying(at -> assertPlace(at, key));
    assertThat(Pointers.value(ROOT, pointer))
        .hasValueSatisfying(node -> assertPlace(node.location(), value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/b", "/a/2", "/a/01", "/a/-1", "/a/99999999999", "/a/1/x", "/x/y/z"})
  void whatIsNotThereIsEmpty(String pointer) {
    assertThat(Pointers.value(ROOT, pointer)).isEmpty();
    assertThat(Pointers.key(ROOT, pointer)).isEmpty();
  }

  @Test
  void missingValuePointsAtTheNearestKeyAboveIt() {
    assertPlace(Pointers.nearestKey(ROOT, "/a/0/missing/more"), "f:2:5");
    assertPlace(Pointers.nearestKey(ROOT, "/missing"), "f:1:1");
  }

  @Test
  void childEscapesTheKey() {
    assertThat(Pointers.child("/c~1d", "e~f")).isEqualTo("/c~1d/e~0f");
  }

  @Test
  void otherTextIsNoPointer() {
    assertThatThrownBy(() -> Pointers.value(ROOT, "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertPlace(dev.weir.diagnostic.Location actual, String expected) {
    assertThat(actual).hasToString(expected);
  }
}
