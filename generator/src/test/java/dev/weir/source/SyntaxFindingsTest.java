package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxFindingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          a: b: c              ; 1:5 ; a second ": " in an unquoted value
          a: 1\\n  b: 2        ; 2:4 ; "b:" where the line above already holds a value
          a: 'x\\nb: 1         ; 1:4 ; a quote that is never closed
          a: "x\\              ; 1:4 ; a quote that is never closed
          a: [1,\\n2           ; 1:4 ; a bracket that is never closed
          a: {b: [             ; 1:9 ; a bracket that is never closed
          a: [1, "x" "y"]      ; 1:12 ; another value in the brackets that open on line 1
          a: 1\\nfoo\\nb: 2    ; 2:1 ; a line without a colon, "foo"
          a: "x" y             ; 1:8 ; "y" behind a value that has ended
          a:\\n  b: 1\\n c: 2  ; 3:2 ; "c: 2" indented by 1
          - a\\nb: 1           ; 2:1 ; "b: 1" between the items of a list
          a: 1\\n- b           ; 2:1 ; "- b" between the keys of a mapping
          a: - b               ; 1:4 ; a list item on the line of its key
          a: @x                ; 1:4 ; "@" at the start of an unquoted value
          a: %x                ; 1:4 ; "%" at the start of an unquoted value
          a: *                 ; 1:4 ; "*" without quotes
          a: & b               ; 1:4 ; "& b" without quotes
          a: !<b               ; 1:4 ; "!<b" without quotes
          a: ? b               ; 1:4 ; "?" where a value belongs
          a: "C:\\q"           ; 1:8 ; a backslash before "q" in double quotes
          a: "\\xZZ"           ; 1:7 ; "Z" in an escape
          a: "é\\UFFFFFFFF"    ; 1:6 ; the escape "\\UFFFFFFFF"
          a: |x                ; 1:5 ; "x" behind the sign that starts a block of text
          x:\\n  : a             ; 2:3 ; ": a" between the keys of a mapping
          a: ]                 ; 1:4 ; "]" where a value belongs
          """)
  void tellsWhatIsWrongAndWhere(String yaml, String place, String found) {
    assertThat(refusals(yaml.replace("\\n", "\n")))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(SourceCodes.SYNTAX);
              assertThat(d.location()).hasToString("f:" + place);
              assertThat(d.found()).isEqualTo(found);
            });
  }

  private static List<Diagnostic> refusals(String yaml) {
    return YamlReader.read("f", yaml.getBytes(UTF_8)).diagnostics().all();
  }
}
