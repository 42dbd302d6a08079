package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and Applications of the delivered tree's units. */
class UnitTest {

  static List<Unit> units() {
    return List.of(
        Unit.bootstrap("prod"),
        Unit.argoCd("prod"),
        Unit.argoCd("prod", "ads"),
        Unit.platform("prod", "iam"),
        Unit.tenant("prod", "ads"),
        Unit.workloadTenant("prod", "ads", "bids"),
        Unit.workload("prod", "ads", "bids"));
  }

  @ParameterizedTest
  @MethodSource("units")
  void aFolderLeadsBackToItsUnit(Unit unit) {
    assertThat(Unit.ofFolder(unit.folder())).contains(unit);
  }

  @Test
  void everyUnitHasAFolderOfItsOwn() {
    assertThat(units().stream().map(Unit::folder))
        .containsExactly(
            "prod/_bootstrap",
            "prod/_argocd",
            "prod/_argocd/ads",
            "prod/_platform/iam",
            "prod/ads/_tenant",
            "prod/ads/_tenant/bids",
            "prod/ads/bids");
  }

  @Test
  void everyUnitButTheFirstHasAnApplicationOfItsOwn() {
    assertThat(units().stream().flatMap(unit -> unit.application().stream()))
        .containsExactly(
            "platform.prod",
            "prod.ads",
            "platform.prod.iam",
            "tenant.prod.ads",
            "tenant.prod.ads.bids",
            "prod.ads.bids");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "prod",
        "prod/ads",
        "prod/_platform",
        "prod/_documents",
        "prod/_documents/terraform",
        "prod/_bootstrap/argocd-cm",
        "prod/_argocd/ads/more",
        "prod/ads/_tenant/bids/more",
        "_argocd/ads"
      })
  void otherFoldersAreNoUnits(String folder) {
    assertThat(Unit.ofFolder(folder)).isEmpty();
  }
}
