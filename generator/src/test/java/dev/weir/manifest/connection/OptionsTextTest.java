package dev.weir.manifest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTextTest {

  static List<String> hard() {
    return List.of(
        "plain",
        " starts with a blank",
        "ends with one ",
        "",
        "a=b:c#d!e",
        "#no comment",
        "back\\slash\\u0041",
        "two\nlines\r\tand a tab",
        "naïve 漢 \uD83D\uDE00",
        "${credentials:/opt/x:username}",
        "\f\u0000\u007F");
  }

  @ParameterizedTest
  @MethodSource("hard")
  void everyTextIsReadBackAsAKeyAndAsAValue(String text) throws IOException {
    String key = "k" + text;
    String written = OptionsText.properties(new TreeMap<>(Map.of(key, text)));
    Properties read = new Properties();
    read.load(new StringReader(written));

    assertThat(read).isEqualTo(Map.of(key, text));
    assertThat(written).matches("[\\x20-\\x7E]*\n");
  }

  @Test
  void aKeyThatStartsLikeACommentIsAKey() throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(OptionsText.properties(new TreeMap<>(Map.of("!a b", "c")))));

    assertThat(read).isEqualTo(Map.of("!a b", "c"));
  }

  @Test
  void ordinaryOptionsAreWrittenAsTheyAre() {
    assertThat(OptionsText.properties(new TreeMap<>(Map.of("b.c", "x:1,y:2", "a", "d=e;"))))
        .isEqualTo("a=d=e;\nb.c=x:1,y:2\n");
  }

  @Test
  void aQuoteInAStatementIsDoubled() {
    assertThat(OptionsText.catalog("lake-1", new TreeMap<>(Map.of("a", "it's"))))
        .isEqualTo("CREATE CATALOG `lake-1` WITH (\n  'a' = 'it''s'\n);\n");
  }
}
