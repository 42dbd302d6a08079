package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.source.YamlReader.ReadResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlLimitsTest {

  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void largeFileIsRefusedUnread() {
    ReadResult result = YamlReader.read("f", new byte[MEBIBYTE + 1]);
    assertThat(result.diagnostics().all())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo(SourceCodes.FILE_TOO_LARGE))
        .satisfies(d -> assertThat(d.found()).contains("1048577"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "[{a: "})
  void deepNestingIsFoundWithoutRecursion(String opening) {
    assertThat(YamlFindingsTest.findings(opening.repeat(3_000)))
        .singleElement()
        .asString()
        .startsWith("SRC-017 1:");
  }

  @Test
  void fiftyLevelsAreAllowed() {
    String yaml = "a: " + "[".repeat(49) + "]".repeat(49);
    assertThat(YamlFindingsTest.findings(yaml)).isEmpty();
    assertThat(YamlFindingsTest.findings("a: " + "[".repeat(50) + "]".repeat(50)))
        .containsExactly("SRC-017 1:53-1:54");
  }

  @Test
  void tooManyValuesAreOneFinding() {
    assertThat(YamlFindingsTest.findings("a: [" + "1,".repeat(100_000) + "]"))
        .singleElement()
        .asString()
        .startsWith("SRC-018 1:");
  }

  /** Text on which a careless scanner takes quadratic time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "? ", "[],", "a", "#", " ", "\t", "\"", "*a ", "!a b, ", "%a\n", "a:\n", "on, ", "1",
        "---\n", ":"
      })
  void aQuarterMebibyteOfAnythingIsReadInSeconds(String unit) {
    for (String start : List.of("", "a: [")) {
      byte[] bytes = (start + unit.repeat(MEBIBYTE / 4 / unit.length())).getBytes(UTF_8);
      Assertions.assertTimeout(Duration.ofSeconds(10), () -> YamlReader.read("f", bytes));
    }
  }

  @Test
  void badBytesAreFoundWhereTheyStand() {
    byte[] bytes = "a: é\nb: xÿ\na: ü".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(YamlReader.read("f", bytes).diagnostics().all())
        .extracting(d -> d.location() + " " + d.code())
        .containsExactly("f:1:4 SRC-002", "f:2:5 SRC-002", "f:3:1 SRC-010", "f:3:4 SRC-002");
  }

  @Test
  void cutOffCharacterNamesItsBytes() {
    byte[] bytes = {'a', ':', ' ', (byte) 0xE2, (byte) 0x82};
    assertThat(YamlReader.read("f", bytes).diagnostics().all())
        .singleElement()
        .satisfies(d -> assertThat(d.found()).contains("0xE2 0x82"));
  }

  @Test
  void utf16IsNamed() {
    byte[] bytes = "a: 1".getBytes(StandardCharsets.UTF_16);
    assertThat(YamlReader.read("f", bytes).diagnostics().all())
        .singleElement()
        .satisfies(d -> assertThat(d.found()).contains("UTF-16"));
  }

  @Test
  void binaryFileEndsAfterTwentyFindings() {
    byte[] bytes = new byte[5_000];
    java.util.Arrays.fill(bytes, (byte) 0xFF);
    bytes[0] = 'a';
    assertThat(YamlReader.read("f", bytes).diagnostics().all()).hasSize(20);
  }
}
