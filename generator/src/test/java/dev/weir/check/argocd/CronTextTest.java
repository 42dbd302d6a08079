package dev.weir.check.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which schedules Argo CD reads. */
class CronTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 16 * * 5",
        "*/15 0-6 1,15 jan-mar MON-FRI",
        "0 0 20 12 ?",
        "5/10 8-18/2 * * 0",
        "59 23 31 12 6"
      })
  void scheduleOfFiveFieldsIsRead(String schedule) {
    assertThat(CronText.mistake(schedule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@daily | 1 fields",
        "0 0 16 * * 5 | 6 fields",
        "60 16 * * 5 | \"60\" is no minute",
        "0 24 * * 5 | \"24\" is no hour",
        "0 0 0 * * | \"0\" is no day of month",
        "0 0 * 13 * | \"13\" is no month",
        "0 0 * * 7 | \"7\" is no day of week",
        "0 0 * * fri-mon | \"fri-mon\" is no day of week",
        "0 0 * * L | \"L\" is no day of week",
        "*/0 0 * * * | \"*/0\" is no minute"
      })
  void anyOtherSaysWhatIsWrong(String schedule, String mistake) {
    assertThat(CronText.mistake(schedule)).contains(mistake);
  }
}
