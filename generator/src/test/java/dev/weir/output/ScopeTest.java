package dev.weir.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final List<String> FOLDERS =
      List.of(
          "",
          "dev/_argocd",
          "dev/_argocd/pay",
          "dev/_platform/operator",
          "dev/ads/_tenant",
          "dev/pay/_tenant",
          "dev/pay/_tenant/fraud",
          "dev/pay/fraud",
          "dev/pay/other",
          "prod/pay/fraud");

  @Test
  void noFilterIsEverything() {
    assertThat(in(Scope.of(Set.of(), Set.of(), Set.of()))).isEqualTo(FOLDERS);
    assertThat(in(Scope.everything())).isEqualTo(FOLDERS);
  }

  @Test
  void environmentHoldsAllBelowIt() {
    assertThat(in(Scope.of(Set.of("prod"), Set.of(), Set.of()))).containsExactly("prod/pay/fraud");
  }

  @Test
  void teamHoldsItsFolderInEveryEnvironmentAndItsApplications() {
    assertThat(in(Scope.of(Set.of(), Set.of("pay"), Set.of())))
        .containsExactly(
            "dev/_argocd/pay",
            "dev/pay/_tenant",
            "dev/pay/_tenant/fraud",
            "dev/pay/fraud",
            "dev/pay/other",
            "prod/pay/fraud");
  }

  @Test
  void workloadHoldsItsTwoUnits() {
    assertThat(in(Scope.of(Set.of("dev"), Set.of(), Set.of("fraud"))))
        .containsExactly("dev/pay/_tenant/fraud", "dev/pay/fraud");
  }

  @Test
  void workloadOfAnotherTeamIsOutside() {
    Stream<String> found =
        Stream.of("dev/pay/fraud", "dev/ads/fraud")
            .filter(Scope.of(Set.of(), Set.of("ads"), Set.of("fraud"))::includes);
    assertThat(found).containsExactly("dev/ads/fraud");
  }

  private static List<String> in(Scope scope) {
    return FOLDERS.stream().filter(scope::includes).toList();
  }
}
