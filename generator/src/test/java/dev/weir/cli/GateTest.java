package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change is judged by what held before it, so that it cannot loosen its own gate. */
class GateTest {

  private static final String ENVIRONMENT = "environments/dev/environment.yaml";
  private static final String PLATFORM = "environments/platform.yaml";
  private static final String DATA = "policies/data/company.yaml";

  @TempDir Path folder;

  private NewRepository repository;

  @BeforeEach
  void commit() throws IOException {
    repository = NewRepository.in(folder);
    repository.with(DATA, data("{POL-NET-006: {severity: {dev: deny}}}"));
    GitRepository.in(repository.root()).commit("all");
  }

  private static String data(String rules) {
    return """
        apiVersion: weir.dev/v1
        kind: PolicyData
        metadata:
          name: company
        spec:
          rules: %s
        """
        .formatted(rules);
  }

  private void openTheWorld() throws IOException {
    repository.edited(
        ENVIRONMENT,
        "  network:\n",
        """
          network:
            egress:
              - {cidr: 0.0.0.0/0, ports: [8883], why: a partner}
        """);
  }

  private Ran judged() {
    return repository.run("validate", "--base", "HEAD");
  }

  @Test
  void changeThatLeavesTheGateAloneIsJudgedOnce() throws IOException {
    assertThat(judged().out()).endsWith("rendered again\nno findings\n");

    openTheWorld();

    assertThat(judged().out()).contains("error[POL-NET-006]").doesNotContain("let pass");
  }

  @Test
  void loweredLevelDoesNotCountYet() throws IOException {
    openTheWorld();
    repository.with(DATA, data("{POL-NET-006: {severity: {dev: note}}}"));

    assertThat(repository.run("validate").exit()).isZero();
    assertThat(judged().exit()).isEqualTo(1);
    assertThat(judged().out())
        .containsPattern(
            "error\\[POL-NET-006]: egress to .*, which the gate at \"HEAD\" \\([0-9a-f]{10}\\) refuses"
                + " and the change's own would let pass");
  }

  @Test
  void newWaiverIsNamedAndExcusesNothingYet() throws IOException {
    openTheWorld();
    repository.with(
        "policies/waivers/partner.yaml",
        """
        apiVersion: weir.dev/v1
        kind: Waiver
        metadata:
          name: partner
        spec:
          code: POL-NET-006
          scope: {environment: dev, team: example, job: hello}
          reason: no fixed addresses before March
          owner: leads@acme.example
          ticket: SEC-7
          expires: "2027-03-31"
          approver: security@acme.example
        """);

    assertThat(repository.run("validate").exit()).isZero();
    assertThat(judged().exit()).isEqualTo(1);
    assertThat(judged().out())
        .contains("note[PLC-030]: a waiver that the gate at \"HEAD\"")
        .contains("--> policies/waivers/partner.yaml:4:9")
        .contains("error[POL-NET-006]")
        .doesNotContain("PLC-023");
  }

  @Test
  void waiverThatWasThereCounts() throws IOException {
    newWaiverIsNamedAndExcusesNothingYet();
    GitRepository.in(repository.root()).commit("the waiver");

    assertThat(judged().exit()).isZero();
  }

  @Test
  void widenedLimitsAndRegistriesDoNotCountYet() throws IOException {
    repository
        .edited(PLATFORM, "  registries:\n", "  registries:\n    - ghcr.io/somebody/\n")
        .edited(
            NewRepository.JOB,
            "  runtime: flink-1.20\n",
            "  flink: {image: \"ghcr.io/somebody/flink:1.20.3\", version: \"1.20.3\", java: 17}\n");

    assertThat(judged().out())
        .containsPattern("error\\[PLT-002].*ghcr.io/somebody/flink.*own would let pass");
  }

  @Test
  void loweredTierDoesNotCountYet() throws IOException {
    repository.edited(ENVIRONMENT, "  tier: dev\n", "  tier: prod\n");
    GitRepository.in(repository.root()).commit("production");
    repository
        .edited(ENVIRONMENT, "  tier: prod\n", "  tier: dev\n")
        .edited(NewRepository.JOB, "spec:\n", "spec:\n  highAvailability: {type: none}\n");

    assertThat(judged().out()).containsPattern("error\\[POL-FLK-002].*own would let pass");
  }

  @Test
  void earlierPoliciesThatCannotJudgeAreNamed() throws IOException {
    repository.with(DATA, data("{POL-NET-999: {severity: {dev: deny}}}"));
    GitRepository.in(repository.root()).commit("a mistake");
    repository.with(DATA, data("{POL-NET-006: {severity: {dev: deny}}}"));

    assertThat(judged().exit()).isZero();
    assertThat(judged().out()).contains("warning[PLC-031]: the gate at \"HEAD\"");
  }
}
