package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.policy.OpaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trying rules: what one says, what they cost, what others would say. */
class PolicyTrialsTest {

  @TempDir Path folder;

  @BeforeEach
  void opa() {
    OpaProgram.in(folder);
  }

  @Test
  void ruleIsAskedAboutOneWorkload() {
    Ran ran =
        Ran.inCompany(
            "policy",
            "eval",
            "pods/host_network",
            "--job",
            "payments/fraud-scoring",
            "--env",
            "prod");

    assertThat(ran)
        .isEqualTo(
            new Ran(0, "# prod/payments/fraud-scoring FlinkDeployment fraud-scoring\n[]\n", ""));
  }

  @Test
  void traceShowsTheStepsOfARuleNamedByItsCode() {
    Ran ran =
        Ran.inCompany(
            "policy",
            "eval",
            "POL-POD-001",
            "--job",
            "payments/fraud-scoring",
            "--env",
            "prod",
            "--trace");

    assertThat(ran.out()).contains("Enter data.weir.policies.pods.host_network.deny");
  }

  @Test
  void evaluationNeedsARuleAJobAndAnEnvironment() {
    String[] all = {"policy", "eval", "pods/host_network", "--job", "payments/fraud-scoring"};

    assertThat(Ran.inCompany(all).err()).contains("eval needs --env <name>");
    assertThat(Ran.inCompany("policy", "eval").err()).contains("eval needs a rule");
    assertThat(Ran.inCompany("policy", "eval", "pods/nothing").err())
        .contains("unknown rule \"pods/nothing\"");
    assertThat(
            Ran.inCompany("policy", "eval", "pods/host_network", "--job", "x", "--env", "prod")
                .exit())
        .isEqualTo(2);
  }

  @Test
  void costIsCountedByFileAndBudgeted() {
    Ran ran = Ran.inCompany("policy", "bench");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).containsPattern("policies/weir/policies/pods/host_network/.*rego\\n");
    assertThat(Ran.inCompany("policy", "bench", "--budget", "0.1").exit()).isEqualTo(1);
    assertThat(Ran.inCompany("policy", "bench", "--budget", "much").exit()).isEqualTo(2);
  }

  @Test
  void impactOfStricterPoliciesIsShownByTeam() throws IOException {
    NewRepository now = NewRepository.in(folder);
    NewRepository later = NewRepository.in(Files.createDirectory(folder.resolve("later")));
    later.run("policy", "new", "naming/hello");
    String rule = "policies/weir/policies/naming/hello/hello.rego";
    later
        .edited(rule, "POL-NAMI-000", "POL-NAM-001")
        .edited(rule, "kinds: [ConfigMap]", "kinds: [FlinkDeployment]")
        .edited(rule, "a-name-that-is-refused", "hello");
    for (String library : new String[] {"finding", "facts"}) {
      String path = "policies/weir/lib/" + library + "/" + library + ".rego";
      later.with(path, Files.readString(Ran.COMPANY.resolve(path)));
    }
    assertThat(later.run("policy", "build").exit()).isZero();

    Ran ran = now.run("policy", "impact", "--policies", "../later/repository");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("note[POL-NAM-001]: name is \"hello\"");
    assertThat(ran.out()).containsPattern("example +0 +0 +1 +POL-NAM-001\n");
  }

  @Test
  void impactOfNoPoliciesIsAMistake() {
    assertThat(Ran.inCompany("policy", "impact").exit()).isEqualTo(2);
    assertThat(Ran.inCompany("policy", "impact", "--policies", "no/such/file").exit()).isEqualTo(4);
  }

  @Test
  void explanationIsTheRulesPage() {
    assertThat(Ran.inCompany("policy", "explain", "pol-pod-001").out())
        .isEqualTo(Ran.inCompany("explain", "POL-POD-001").out())
        .startsWith("# POL-POD-001: ");
  }
}
