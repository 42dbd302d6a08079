package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Location;
import dev.weir.source.Node.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {

  @ParameterizedTest
  @MethodSource("meanings")
  void plainScalarMeansWhatYaml12Says(String written, @Nullable Object meaning) {
    Scalar scalar = scalar(root("a: " + written), "a");
    assertThat(scalar.value()).isEqualTo(meaning);
    assertThat(scalar.text()).isEqualTo(written);
  }

  static Stream<Arguments> meanings() {
    return Stream.concat(
        Stream.of(
            Arguments.of("true", true),
            Arguments.of("True", true),
            Arguments.of("FALSE", false),
            Arguments.of("~", null),
            Arguments.of("", null),
            Arguments.of("Null", null),
            Arguments.of("NULL", null),
            Arguments.of("0", BigInteger.ZERO),
            Arguments.of("-1", BigInteger.ONE.negate()),
            Arguments.of("+12", BigInteger.valueOf(12)),
            Arguments.of("017", BigInteger.valueOf(17)),
            Arguments.of("0o17", BigInteger.valueOf(15)),
            Arguments.of("0x1F", BigInteger.valueOf(31)),
            Arguments.of("9223372036854775808", BigInteger.TWO.pow(63)),
            Arguments.of("1.20", new BigDecimal("1.20")),
            Arguments.of("1e3", new BigDecimal("1e3")),
            Arguments.of(".5", new BigDecimal(".5")),
            Arguments.of("1.", new BigDecimal("1."))),
        Stream.of(
                "yes",
                "NO",
                "on",
                "off",
                "y",
                "1_000",
                "12:30:45",
                "2024-01-01",
                "tRUE",
                "nULL",
                "-0x1F",
                "0b1",
                "1.2.3",
                "1e",
                "+",
                ".",
                "+.",
                "0x",
                "0o8",
                "1.20-java17",
                "=",
                "nan",
                "infinity",
                "a b",
                "x#y",
                "http://a:80/b?c=d",
                "<<",
                "..",
                "-a",
                "?a",
                ":a",
                "a\\nb")
            .map(text -> Arguments.of(text, text)));
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void quotedTextStaysText(String text) {
    String single = "a: '" + text.replace("'", "''") + "'";
    String doubled = "a: \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    assertThat(scalar(root(single), "a").value()).isEqualTo(text);
    assertThat(scalar(root(doubled), "a").value()).isEqualTo(text);
  }

  static Stream<String> nasty() {
    return Stream.of(
        "",
        " ",
        "~",
        "null",
        "Null",
        "true",
        "True",
        "false",
        "on",
        "No",
        "yes",
        "y",
        "n",
        "off",
        "0",
        "1",
        "-1",
        "017",
        "0o17",
        "0x1F",
        "1_000",
        "1e3",
        "1.20",
        ".5",
        "5.",
        ".nan",
        "-.inf",
        "12:30:45",
        "2024-01-01",
        "2024-01-01T00:00:00Z",
        "<<",
        "=",
        "*a",
        "&a",
        "!a",
        "!!str",
        "%a",
        "@a",
        "`a",
        "- a",
        "-",
        "?",
        "? a",
        ":",
        "a: b",
        "a:",
        "#",
        "a # b",
        "a #b",
        "[",
        "]",
        "{}",
        ",",
        "|",
        ">",
        "'",
        "\"",
        "\\",
        "\\n",
        "---",
        "...",
        "a\tb",
        " a",
        "a ",
        "é",
        "𝄞",
        "\u0085",
        "\u2028",
        "\u00A0",
        "${a.b}",
        "{{x}}");
  }

  @Test
  void everyKeyAndValueKnowsItsPlace() {
    Node.Mapping root = root("a: 1\nb:\n  - 'x y'\n  - {c: 𝄞 z, d: e}\n\nf:\n");
    assertThat(root.location()).isEqualTo(new Location("f", 1, 1, 6, 3));
    assertThat(Pointers.key(root, "/b")).contains(Location.onLine("f", 2, 1, 2));
    assertThat(place(root, "/b")).isEqualTo(new Location("f", 3, 3, 4, 19));
    assertThat(place(root, "/b/0")).isEqualTo(Location.onLine("f", 3, 5, 10));
    assertThat(place(root, "/b/1")).isEqualTo(Location.onLine("f", 4, 5, 19));
    assertThat(place(root, "/b/1/c")).isEqualTo(Location.onLine("f", 4, 9, 12));
    assertThat(Pointers.key(root, "/b/1/d")).contains(Location.onLine("f", 4, 14, 15));
    assertThat(place(root, "/f")).isEqualTo(Location.onLine("f", 6, 3, 3));
  }

  @Test
  void keysKeepTheOrderOfTheFile() {
    assertThat(root("z: 1\na: 2\nm: 3").entries().keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void firstOfTwoEqualKeysIsKept() {
    assertThat(scalar(root("a: 1\na: 2"), "a").value()).isEqualTo(BigInteger.ONE);
  }

  @Test
  void treeWithAHoleIsNotHandedOn() {
    assertThat(YamlReader.read("f", "a: &x 1\nb: *x".getBytes(UTF_8)).document()).isEmpty();
  }

  @Test
  void blockTextKeepsItsLines() {
    assertThat(scalar(root("a: |\n  x\n  \ty\n"), "a").value()).isEqualTo("x\n\ty\n");
  }

  private static Location place(Node root, String pointer) {
    return Pointers.value(root, pointer).orElseThrow().location();
  }

  private static Node.Mapping root(String yaml) {
    return YamlReader.read("f", yaml.getBytes(UTF_8)).document().orElseThrow().root();
  }

  private static Scalar scalar(Node.Mapping root, String key) {
    Node value = root.get(key);
    assertThat(value).isInstanceOf(Scalar.class);
    return (Scalar) Objects.requireNonNull(value);
  }
}
