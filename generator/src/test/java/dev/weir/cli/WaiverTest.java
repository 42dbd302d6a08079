package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy data and waivers through the real entry point, over one open port. */
class WaiverTest {

  private static final String ENVIRONMENT = "environments/dev/environment.yaml";
  private static final String WAIVER = "policies/waivers/partner.yaml";

  @TempDir Path folder;

  private NewRepository repository;

  @BeforeEach
  void make() throws IOException {
    repository =
        NewRepository.in(folder)
            .edited(
                ENVIRONMENT,
                "      s3: [10.0.64.0/24]\n",
                """
                      s3: [10.0.64.0/24]
                    egress:
                      - {cidr: 0.0.0.0/0, ports: [8883], why: a partner}
                """)
            .with(
                "policies/data/company.yaml",
                """
                apiVersion: weir.dev/v1
                kind: PolicyData
                metadata:
                  name: company
                spec:
                  rules:
                    POL-NET-006: {severity: {dev: deny}}
                """);
  }

  private void waive(String scope, String expires) throws IOException {
    repository.with(
        WAIVER,
        """
        apiVersion: weir.dev/v1
        kind: Waiver
        metadata:
          name: partner
        spec:
          code: POL-NET-006
          scope: {%s}
          reason: no fixed addresses before March
          owner: leads@acme.example
          ticket: SEC-7
          expires: "%s"
          approver: security@acme.example
        """
            .formatted(scope, expires));
  }

  @Test
  void platformRaisesALevel() {
    Ran ran = repository.run("validate");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("error[POL-NET-006]: egress to 0.0.0.0/0 is open on port 8883");
  }

  @Test
  void platformSetsAParameter() throws IOException {
    repository.edited(
        "policies/data/company.yaml",
        "spec:\n",
        "spec:\n  tiers: {dev: {network: {worldPorts: [443, 8883], worldExcept: []}}}\n");

    assertThat(repository.run("validate").exit()).isZero();
  }

  @Test
  void waiverExcusesAndIsReported() throws IOException {
    waive("environment: dev, job: hello", "2027-03-31");

    Ran ran = repository.run("validate", "--strict");

    assertThat(ran.out())
        .contains("waiver in force: partner: POL-NET-006 for job \"hello\", environment \"dev\"")
        .contains("--> " + WAIVER + ":4:9\n")
        .contains(" = excuses: ")
        .containsPattern("\nno findings, [1-9][0-9]* waived\n$");
    assertThat(ran.exit()).isZero();
    assertThat(repository.run("generate").exit()).isZero();
  }

  @Test
  void findingOverTheCompanyIsExcusedToo() throws IOException {
    repository
        .edited(ENVIRONMENT, "tier: dev", "tier: prod")
        .edited(
            "policies/data/company.yaml",
            "spec:\n",
            "spec:\n  parameters: {network: {worldPorts: [443, 8883]}}\n");
    assertThat(repository.run("validate").out()).contains("warning[POL-REL-001]");

    waive("team: example, job: hello", "2027-03-31");
    repository.edited(WAIVER, "POL-NET-006", "POL-REL-001");

    assertThat(repository.run("validate").out())
        .contains(" = excuses: 1 finding\n")
        .doesNotContain("warning[POL-REL-001]", "PLC-023");
  }

  @Test
  void waiverEndsWithItsLastDay() throws IOException {
    waive("environment: dev", "2027-03-31");

    assertThat(repository.run("validate", "--date", "2027-03-31").out())
        .contains("warning[PLC-022]: the waiver expires on \"2027-03-31\", today");
    Ran ran = repository.run("validate", "--date", "2027-04-01");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("error[PLC-021]: the waiver expired on \"2027-03-31\"")
        .contains("expires: \"2027-03-31\"")
        .contains("error[POL-NET-006]")
        .doesNotContain("waiver in force");
  }

  @Test
  void unusedWaiverIsJudgedWhereTheRunSawItsScope() throws IOException {
    waive("environment: dev, team: example, job: other", "2027-03-31");
    repository.edited(
        "policies/data/company.yaml", "severity: {dev: deny}", "severity: {dev: note}");

    assertThat(repository.run("validate").out()).contains("warning[PLC-023]");
    assertThat(repository.run("validate", "--env", "dev", "--team", "example").out())
        .contains("warning[PLC-023]");
    assertThat(repository.run("validate", "--job", "hello").out())
        .doesNotContain("PLC-023", "waiver in force");
  }

  @Test
  void nothingIsUnusedWhileAnInputIsLeftOut() throws IOException {
    waive("team: nobody", "2027-03-31");
    repository.edited(NewRepository.JOB, "runtime:", "runtimes:");

    assertThat(repository.run("validate").out()).contains("CFG-001").doesNotContain("PLC-023");
  }

  @Test
  void waiverThatFitsNoSchemaIsAnErrorOfItsFile() throws IOException {
    waive("", "2027-03-31");

    Ran ran = repository.run("validate");

    assertThat(ran.out()).contains("error[CFG-006]: scope is empty", "--> " + WAIVER + ":7:10");
    assertThat(repository.with("policies/waivers/a/b.yaml", "a: 1\n").run("validate").out())
        .contains("warning[CFG-011]");
  }

  @Test
  void jsonCountsWhatIsWaived() throws IOException {
    waive("environment: dev, job: hello", "2027-03-31");

    assertThat(repository.run("validate", "--format", "json").out())
        .contains("\"name\" : \"partner\"", "\"errors\" : 0")
        .doesNotContain("\"waived\" : 0");
  }
}
