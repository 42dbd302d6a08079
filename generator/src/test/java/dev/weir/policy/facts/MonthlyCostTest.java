package dev.weir.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Inputs;
import dev.weir.config.PlatformSpec;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Trees;
import dev.weir.resolve.ResolvedEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One JobManager of 1 CPU and 2 GiB, two TaskManagers of 2 CPU and 4 GiB each. */
class MonthlyCostTest {

  private static final String PRICES =
      """
      baseline: '2026.11'
      prices:
        on-demand: {cpuHour: 0.1, gibHour: 0.01}
        spot: {cpuHour: 0.05, gibHour: 0.005}
      nodePools:
        both: {type: karpenter, nodeSelector: {a: b}, capacity: [on-demand, spot]}
        cheap: {type: karpenter, nodeSelector: {a: b}, capacity: [spot]}
      """;

  private static ResolvedEnvironment environment(String platform) {
    ResolvedEnvironment plain = Fixtures.environment("{nodePools: [both, cheap]}");
    PlatformSpec spec = Trees.as(Fixtures.tree(platform), PlatformSpec.class);
    return new ResolvedEnvironment(
        plain.input(),
        new Inputs.Platform(plain.platformInput().file(), "acme", spec),
        plain.dialect(),
        plain.yardstick(),
        plain.data(),
        plain.teams());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 438.00",
        "{placement: {pool: both}} | 438.00",
        "{placement: {pool: both, spot: task-managers}} | 262.80",
        "{placement: {pool: both, spot: all}} | 219.00",
        "{placement: {pool: cheap}} | 219.00",
        "{placement: {pool: cheap, jobManagerPool: both}} | 262.80",
        "{autoscaler: {min: 2, max: 8}} | 788.40",
      })
  void monthHas730HoursWithAllTaskManagers(String settings, double dollars) {
    assertThat(MonthlyCost.of(environment(PRICES), Fixtures.application("fraud", settings)))
        .hasValue(dollars);
  }

  @Test
  void withoutPricesNothingIsSaid() {
    assertThat(
            MonthlyCost.of(
                environment("{baseline: '2026.11'}"), Fixtures.application("fraud", "{}")))
        .isEmpty();
  }
}
