package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantitiesTest {

  @ParameterizedTest
  @CsvSource({
    "2Gi, 2147483648",
    "1.5Gi, 1610612736",
    "2G, 2000000000",
    "2k, 2000",
    "1e3, 1000",
    "1E3, 1000",
    "2e9, 2000000000",
    "500m, 0.5",
    "2048m, 2.048",
    ".5, 0.5",
    "5., 5",
    "+1, 1",
    "-1, -1",
    "1Ei, 1152921504606846976",
    "100n, 0.0000001"
  })
  void quantityHasItsAmount(String text, BigDecimal amount) {
    assertThat(Quantities.amount(text))
        .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "2g", "2gi", "2K", "2GiB", "2048mb", "1 Gi", "1,5Gi", "abc", "Gi", "1e", "0x10",
        ".", "1Gi ", "NaN", "--1"
      })
  void otherTextIsNoQuantity(String text) {
    assertThat(Quantities.amount(text)).isEmpty();
  }
}
