package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatChoiceTest {

  @Test
  void nothingAskedMeansTextOnStdout() {
    assertThat(requests()).containsExactly(FormatRequest.toStdout(Format.TEXT));
  }

  @Test
  void formatWithoutAFileTakesStdout() {
    assertThat(requests("json")).containsExactly(FormatRequest.toStdout(Format.JSON));
  }

  @Test
  void textStaysOnStdoutWhenEveryFormatHasAFile() {
    assertThat(requests("sarif=out/a=b.sarif"))
        .containsExactly(
            FormatRequest.toStdout(Format.TEXT),
            new FormatRequest(Format.SARIF, Optional.of("out/a=b.sarif")));
  }

  @Test
  void severalFormatsKeepTheirOrder() {
    assertThat(requests("sarif=a", "github", "json=b"))
        .containsExactly(
            new FormatRequest(Format.SARIF, Optional.of("a")),
            FormatRequest.toStdout(Format.GITHUB),
            new FormatRequest(Format.JSON, Optional.of("b")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jsn|unknown format \"jsn\"; did you mean \"json\"?",
        "xml=a|unknown format \"xml\"; use one of github, json, sarif, text",
        "sarif=|format \"sarif=\" names no file behind \"=\"",
        "json,github|formats json and github both go to stdout; give all but one a file,"
            + " as in github=<file>",
        "json=a,sarif=a|two formats go to the file \"a\""
      })
  void choiceThatMakesNoSenseIsRefusedWithAReason(String values, String reason) {
    FormatChoice choice = FormatChoice.parse(List.of(values.split(",")));

    assertThat(choice).isEqualTo(new FormatChoice.Refused(reason));
  }

  private static List<FormatRequest> requests(String... values) {
    return FormatChoice.parse(List.of(values)).match(chosen -> chosen, reason -> List.of());
  }
}
