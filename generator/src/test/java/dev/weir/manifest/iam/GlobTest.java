package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({"a*,a${*}", "?,${?}", "$x,${$}x", "${*},${$}{${*}}", "plain/text-1.0,plain/text-1.0"})
  void literalsAreEscaped(String text, String pattern) {
    assertThat(Glob.literal(text)).isEqualTo(pattern);
    assertThat(Glob.isOpen(pattern)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a,a,true",
    "a,b,false",
    "a*,a,true",
    "a*,ab*,true",
    "ab*,a*,false",
    "*,a*b?c,true",
    "a?,ab,true",
    "a?,a?,true",
    "a?,a*,false",
    "a*c,abc,true",
    "a*c,abcd,false",
    "a*,a${*},true",
    "a${*},a*,false",
    "a${*},ab,false",
    "a/*,a/b/*,true",
    "*b*,abbb,true",
    "a,ab,false"
  })
  void aPatternCoversWhatItMatches(String wide, String narrow, boolean covers) {
    assertThat(Glob.covers(wide, narrow)).isEqualTo(covers);
  }
}
