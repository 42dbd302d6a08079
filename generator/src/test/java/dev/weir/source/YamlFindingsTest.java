package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each finding at its exact place: {@code CODE line:column-endLine:endColumn}. */
class YamlFindingsTest {

  @ParameterizedTest
  @MethodSource({"keys", "values", "references", "files", "tabs", "characters"})
  void eachOddityIsFoundWhereItStands(String yaml, List<String> expected) {
    assertThat(findings(yaml)).isEqualTo(expected);
  }

  static Stream<Arguments> keys() {
    String longKey = "k".repeat(1025);
    return Stream.of(
        row("a: 1\nb: 2\na: 3", "SRC-010 3:1-3:2"),
        row("a: {c: 1, d: 2, c: 3}", "SRC-010 1:17-1:18"),
        row("- a: 1\n  'a': 2", "SRC-009 1:1-2:9", "SRC-010 2:3-2:6"),
        row("𝄞é: 1\n𝄞é: 2", "SRC-010 2:1-2:3"),
        row("a: 1\na: 2\na: 3", "SRC-010 2:1-2:2", "SRC-010 3:1-3:2"),
        row("1: a\ntrue: b\nnull: c", "SRC-011 1:1-1:2", "SRC-011 2:1-2:5", "SRC-011 3:1-3:5"),
        row("~: a\n1.20: b\n017: c", "SRC-011 1:1-1:2", "SRC-011 2:1-2:5", "SRC-011 3:1-3:4"),
        row("[a]: b", "SRC-011 1:1-1:4"),
        row("? {a: b}\n: c", "SRC-011 1:3-1:9"),
        row("x:\n  ?\n  : a", "SRC-011 2:4-2:4"),
        row("\"1\": a\n'true': b\non: c\ny: d\n\"\": e"),
        row("x: 1\n" + longKey + ": 2", "SRC-012 2:1-2:2"),
        row("\"" + longKey + "\": 2", "SRC-012 1:1-1:2"),
        row("? " + longKey + "\n: 2", "SRC-012 1:3-1:1028"),
        row("a: {" + longKey + ": 2}", "SRC-012 1:5-1:1030"),
        row("k".repeat(1024) + ": 2"));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        row("a: on", "SRC-019 1:4-1:6"),
        row(
            "a: [Yes, no, 'no', \"off\", OFF, y, N]",
            "SRC-019 1:5-1:8",
            "SRC-019 1:10-1:12",
            "SRC-019 1:27-1:30",
            "SRC-019 1:32-1:33",
            "SRC-019 1:35-1:36"),
        row("a:\n  - oN", "SRC-019 2:5-2:7"),
        row("a: only\nb: note\nc: |\n  on"),
        row("a: 017\nb: -08\nc: 00", "SRC-020 1:4-1:7", "SRC-020 2:4-2:7", "SRC-020 3:4-3:6"),
        row("a: 0\nb: 0.5\nc: '017'\nd: 0x01\ne: 0o17"),
        row(
            "a: .nan\nb: .NaN\nc: -.inf\nd: +.INF",
            "SRC-021 1:4-1:8",
            "SRC-021 2:4-2:8",
            "SRC-021 3:4-3:9",
            "SRC-021 4:4-4:9"),
        row("a: '.nan'\nb: .Nan\nc: nan\nd: inf"),
        row("a: 1e309", "SRC-022 1:4-1:9"),
        row("a: 1e-99999999999", "SRC-022 1:4-1:18"),
        row("a: " + "9".repeat(101), "SRC-022 1:4-1:105"),
        row("a: " + "9".repeat(100) + "\nb: 1e308"));
  }

  static Stream<Arguments> references() {
    return Stream.of(
        row("a: &x 1\nb: *x", "SRC-013 1:4-1:6", "SRC-013 2:4-2:6"),
        row("a: *nowhere", "SRC-013 1:4-1:12"),
        row("*a : b", "SRC-013 1:1-1:3"),
        row("&k a: b", "SRC-013 1:1-1:3"),
        row("a: &x [*x]", "SRC-013 1:4-1:6", "SRC-013 1:8-1:10"),
        row("a: &x {b: 1}\nc:\n  <<: *x", "SRC-013 1:4-1:6", "SRC-014 3:3-3:5"),
        row("<<: {a: 1}", "SRC-014 1:1-1:3"),
        row("'<<': {a: 1}\na: <<"),
        row("a: !!str 1\nb: !mine [1]", "SRC-015 1:4-1:9", "SRC-015 2:4-2:9"),
        row("a: !t\n  b: 1", "SRC-015 1:4-1:6"),
        row("a: ! 1", "SRC-015 1:4-1:5"),
        row("a: &x !t 1", "SRC-013 1:4-1:6", "SRC-015 1:7-1:9"),
        row("a: !t &x 1", "SRC-015 1:4-1:6", "SRC-013 1:7-1:9"),
        row("a: !undeclared!t 1", "SRC-015 1:4-1:17"),
        row("!t a: 1", "SRC-015 1:1-1:3"));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        row("", "SRC-007 0:0-0:0"),
        row("# nothing\n\n", "SRC-007 0:0-0:0"),
        row("---\n", "SRC-007 0:0-0:0"),
        row("a: 1\n---\nb: 2\n---\nc: 3", "SRC-008 2:1-2:4"),
        row("---\na: 1\n---\n", "SRC-008 3:1-3:4"),
        row("a: 1\n...\nb: 2", "SRC-008 3:1-3:2"),
        row("---\na: 1\n...\n"),
        row("- a", "SRC-009 1:1-1:4"),
        row("text", "SRC-009 1:1-1:5"),
        row("null", "SRC-009 1:1-1:5"),
        row("%YAML 1.1\n---\na: 1", "SRC-016 1:1-1:10"),
        row("# c\r\n%TAG ! x\r\n---\r\na: 1\r\na: 2", "SRC-016 2:1-2:9", "SRC-010 5:1-5:2"),
        row("%YAML 3.0\n---\na: 1", "SRC-016 1:1-1:10"),
        row("%YAML 1.2\n---\na: 1"));
  }

  static Stream<Arguments> tabs() {
    return Stream.of(
        row("a:\n\tb: 1\n\tc: 2", "SRC-005 2:1-2:2"),
        row("a:\n  b: 1\n \tc: 2", "SRC-005 3:2-3:3"),
        row("a:\n  - x\n\t- y", "SRC-005 3:1-3:2"),
        row("a: {\n\tb: 1}", "SRC-005 2:1-2:2"),
        row("a: x\n\ty", "SRC-005 2:1-2:2"),
        row("a: |\n\tx", "SRC-005 2:1-2:2"),
        row("- \t- b", "SRC-005 1:3-1:4"),
        row("a:\tb\t# c\n\t\nd: |\n  \tx\n"));
  }

  static Stream<Arguments> characters() {
    return Stream.of(
        row("\uFEFFa: on", "SRC-003 1:1-1:1", "SRC-019 1:4-1:6"),
        row("a: x\u0007\nb: 1\nb: 2", "SRC-004 1:5-1:6", "SRC-010 3:1-3:2"),
        row("a: 𝄞\u0085\u007F", "SRC-004 1:6-1:7"),
        row("a: x\uFEFF", "SRC-004 1:5-1:6"),
        row("a: x # \u202E", "SRC-004 1:8-1:9"),
        row("a: \"\\ud83d\"", "SRC-004 1:4-1:12"),
        row("a: \"\\ud83d\\ude00\\0\""));
  }

  @Test
  void allOfThemAreFoundInOneRun() {
    String yaml = "a: on\nb: 017\nb: 1\n2: x\nc: &x .inf\nd: *x\ne: !t 1\n<<: {}\nf: [";
    assertThat(findings(yaml))
        .containsExactly(
            "SRC-019 1:4-1:6",
            "SRC-020 2:4-2:7",
            "SRC-010 3:1-3:2",
            "SRC-011 4:1-4:2",
            "SRC-013 5:4-5:6",
            "SRC-021 5:4-5:11",
            "SRC-013 6:4-6:6",
            "SRC-015 7:4-7:6",
            "SRC-014 8:1-8:3",
            "SRC-006 9:5-9:6");
  }

  @Test
  void duplicateKeyNamesBothPlaces() {
    var found = YamlReader.read("teams/a.yaml", "x: 1\ny: 2\nx: 3".getBytes(UTF_8));
    assertThat(found.diagnostics().all().get(0))
        .satisfies(d -> assertThat(d.location()).hasToString("teams/a.yaml:3:1"))
        .satisfies(d -> assertThat(d.found()).contains("\"x\"", "teams/a.yaml:1:1"));
  }

  @Test
  void tabFindingCountsTheOtherLines() {
    var found = YamlReader.read("f", "a:\n\tb: 1\n\tc: 2\n\td: 3".getBytes(UTF_8));
    assertThat(found.diagnostics().all().get(0).found())
        .isEqualTo("a tab in the indentation, as in 2 other lines");
  }

  private static Arguments row(String yaml, String... expected) {
    return Arguments.of(yaml, List.of(expected));
  }

  static List<String> findings(String yaml) {
    return YamlReader.read("f", yaml.getBytes(UTF_8)).diagnostics().all().stream()
        .map(
            d -> {
              var at = d.location();
              return "%s %d:%d-%d:%d"
                  .formatted(d.code(), at.line(), at.column(), at.endLine(), at.endColumn());
            })
        .toList();
  }
}
