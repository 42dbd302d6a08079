package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies through the real entry point, in a repository that has none of its own. */
class PolicyTest {

  private static final String ENVIRONMENT = "environments/dev/environment.yaml";

  @TempDir Path folder;

  private NewRepository repository;

  @BeforeEach
  void make() {
    repository = NewRepository.in(folder);
  }

  @Test
  void policiesOfWeirJudgeEveryRepository() throws IOException {
    repository.edited(
        ENVIRONMENT,
        "spec:\n",
        """
        spec:
          patches:
            - kind: FlinkDeployment
              why: a test
              patch: {spec: {podTemplate: {spec: {hostIPC: true}}}}
        """);

    Ran ran = repository.run("validate");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("error[POL-POD-001]: hostIPC is true")
        .contains("--> " + ENVIRONMENT)
        .contains("action: remove the field; Flink's pods need no host namespace")
        .contains("page: docs/policies/POL-POD-001.md   (`weir explain POL-POD-001`)");
  }

  @Test
  void findingOfAPolicyIsExplained() {
    assertThat(repository.run("explain", "pol-pod-001").out())
        .startsWith("# POL-POD-001: Pod on the node's own network\n");
    assertThat(repository.run("explain", "POL-POD-999").exit()).isEqualTo(2);
  }

  @Test
  void stalePoliciesAreAnErrorThatNamesTheCommand() throws IOException {
    repository.with("policies/weir/policies/a/b/b.rego", "package weir.policies.a.b\n");

    Ran ran = repository.run("validate");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("error[PLC-001]")
        .contains("--> policies/policy.sha256")
        .contains("action: run `./weir policy build`");
  }

  @Test
  void listShowsEveryRule() {
    assertThat(repository.run("policy", "list").out())
        .contains(
            "POL-NET-006    note warn warn   built-in     Way out to the whole Internet (since"
                + " 2026.11, deny in prod from 2027-01-15)\n");
  }

  @Test
  void newRuleIsMadeOnce() {
    Ran made = repository.run("policy", "new", "naming/short_names");

    assertThat(made.exit()).isZero();
    assertThat(repository.has("policies/weir/policies/naming/short_names/short_names_test.rego"))
        .isTrue();
    assertThat(repository.run("policy", "new", "naming/short_names").exit()).isEqualTo(2);
  }

  @Test
  void mistakesAreUsage() {
    assertThat(repository.run("policy", "bild").err()).contains("did you mean \"build\"?");
    assertThat(repository.run("policy", "new", "Nope").exit()).isEqualTo(2);
    assertThat(repository.run("policy", "new").exit()).isEqualTo(2);
    assertThat(repository.run("validate", "--date", "tomorrow").exit()).isEqualTo(2);
    assertThat(repository.run("validate", "--opa-url", "ftp://x").exit()).isEqualTo(2);
  }

  @Test
  void serverThatIsNotThereIsTroubleWithTheMachine() {
    Ran ran = repository.run("validate", "--opa-url", "http://localhost:1");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("the policy server at http://localhost:1 cannot be asked");
  }
}
