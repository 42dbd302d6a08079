package dev.weir.extend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  /** Cases of RFC 7386, appendix A. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: b} | {a: c} | {a: c}",
        "{a: b} | {b: c} | {a: b, b: c}",
        "{a: b} | {a: null} | {}",
        "{a: b, b: c} | {a: null} | {b: c}",
        "{a: [b]} | {a: c} | {a: c}",
        "{a: c} | {a: [b]} | {a: [b]}",
        "{a: {b: c}} | {a: {b: d, c: null}} | {a: {b: d}}",
        "{a: [{b: c}]} | {a: [1]} | {a: [1]}",
        "[a, b] | [c, d] | [c, d]",
        "{a: b} | [c] | [c]",
        "{e: null} | {a: 1} | {e: null, a: 1}",
        "[1, 2] | {a: b, c: null} | {a: b}",
        "{} | {a: {bb: {ccc: null}}} | {a: {bb: {}}}"
      })
  void aPatchMergesAsTheStandardSays(String target, String patch, String result) {
    assertThat(MergePatch.apply(Json.of(target), Json.of(patch))).isEqualTo(Json.of(result));
  }

  @Test
  void theTargetIsNotChanged() {
    var target = Json.of("{a: {b: c}}");
    MergePatch.apply(target, Json.of("{a: {b: d}}"));
    assertThat(target).isEqualTo(Json.of("{a: {b: c}}"));
  }

  @Test
  void touchedAreTheLeavesOfThePatch() {
    assertThat(MergePatch.touched(Json.of("{a: {b: 1, c/d: null}, e: [1, {f: 2}]}")))
        .containsExactly("/a/b", "/a/c~1d", "/e");
  }
}
