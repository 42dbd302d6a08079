package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Baselines never change, or upgrading Weir would change what runs. */
class BaselinesTest {

  /** SHA-256 of every baseline file. A new baseline is a new line; no line ever changes. */
  private static final Map<String, String> DIGESTS =
      Map.of("2026.11", "41877c44483b3d87a20c1a24fd6d5bdf04eaad784dea6ac8aae6a5478ee085f0");

  static List<String> names() {
    return Baselines.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void baselineIsWhatItWas(String name) throws IOException, NoSuchAlgorithmException {
    try (InputStream in =
        Objects.requireNonNull(Baselines.class.getResourceAsStream("baseline/" + name + ".yaml"))) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(HexFormat.of().formatHex(hash))
          .as("baseline %s changed: leave it as it was and add a new dated file", name)
          .isEqualTo(DIGESTS.get(name));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void baselineHasEverythingThatIsRequired(String name) {
    Merged.Tree baseline =
        LayerMerge.over(
            LayerMerge.nothing(),
            List.of(
                new Layer(LayerKind.BASELINE, new Baselines().find(name).orElseThrow().root())));
    assertThat(Leaves.of(baseline)).containsKeys(Required.PATHS.toArray(String[]::new));
  }

  @Test
  void namesAreInOrder() {
    assertThat(Baselines.names()).isSorted().doesNotHaveDuplicates();
  }
}
