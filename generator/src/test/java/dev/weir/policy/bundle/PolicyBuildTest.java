package dev.weir.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.policy.OpaProgram;
import dev.weir.policy.engine.CodeCache;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build over the real {@code opa}. */
class PolicyBuildTest {

  private static final String RULE = "policies/weir/policies/pods/host_network/host_network.rego";
  private static final List<String> MADE =
      List.of(
          "policies/policy.wasm",
          "policies/policy.sha256",
          "policies/catalogue.json",
          "policies/weir/main/main.rego");

  @TempDir Path folder;

  private TemporaryRepository repository;

  @BeforeEach
  void open() {
    OpaProgram.in(folder);
    repository = new TemporaryRepository(folder).withOwnPolicies();
  }

  @Test
  void buildingAgainGivesTheCommittedBytes() {
    List<byte[]> committed = MADE.stream().map(repository::read).toList();
    MADE.forEach(path -> repository.with(path, "package weir.main\n"));

    assertThat(repository.built()).isEmpty();
    assertThat(MADE.stream().map(repository::read).toList())
        .usingElementComparator(Arrays::compare)
        .isEqualTo(committed);
  }

  @Test
  void templateBuildsOnceItHasACodeOfItsOwn() {
    RuleTemplate template = RuleTemplate.of("naming/config_names").orElseThrow();
    template.files().forEach(repository::write);

    assertThat(repository.built()).isEmpty();
    assertThat(repository.text("policies/catalogue.json")).contains("\"POL-NAMI-000\"");
    assertThat(repository.text("docs/policies/POL-NAMI-000.md")).startsWith("# POL-NAMI-000: ");
    assertThat(PolicyTests.run(repository).passed()).isTrue();
  }

  @Test
  void forbiddenFunctionIsRefusedByName() {
    repository.with(RULE, repository.text(RULE) + "\nlate if time.now_ns() > 0\n");

    assertThat(repository.built())
        .startsWith("PLC-006 " + RULE)
        .contains("undefined function time.now_ns");
  }

  @Test
  void nothingIsCompiledWhereSomethingIsFound() {
    byte[] wasm = repository.read("policies/policy.wasm");
    repository.with(RULE, repository.text(RULE).replace("#   expected:", "#   ignored:"));

    assertThat(repository.built())
        .isEqualTo("PLC-005 " + RULE + ":16:1 METADATA without \"expected\"");
    assertThat(repository.read("policies/policy.wasm")).isEqualTo(wasm);
  }

  @Test
  void untestedLineFailsTheTests() {
    repository.with(RULE, repository.text(RULE) + "\nunused if input.index == 77\n");

    PolicyTests.Outcome outcome = PolicyTests.run(repository);

    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.text()).contains("not reached by any test:\n  " + RULE + ":");
  }

  @Test
  void failingTestFailsTheTests() {
    repository.with("policies/weir/x_test.rego", "package weir.x_test\n\ntest_x if false\n");

    assertThat(PolicyTests.run(repository).passed()).isFalse();
  }

  @Test
  void archiveIsTakenInAsItWasPinned() {
    byte[] archive =
        repository
            .opaWithFile(
                List.of("build", "-t", "wasm", "-b", "policies", "--ignore", "*_test.rego,foreign"))
            .file()
            .orElseThrow();
    repository.write("policies/foreign/acme/bundle.tar.gz", archive);
    repository.with("policies/foreign/acme/foreign.yaml", "sha256: " + Digests.hex(archive));

    assertThat(repository.built()).isEmpty();
    assertThat(loaded()).containsExactly("policies/foreign/acme");

    repository.with("policies/foreign/acme/foreign.yaml", "sha256: " + "ab".repeat(32));
    assertThat(repository.built())
        .startsWith("PLC-007 policies/foreign/acme/foreign.yaml")
        .contains("has the SHA-256");
  }

  @Test
  void conftestFolderOfEitherRegoIsTakenIn() {
    repository
        .with("policies/foreign/old/foreign.yaml", "conftest: {rego: v0, package: main}")
        .with(
            "policies/foreign/old/p.rego",
            "package main\ndeny_latest[msg] { msg := sprintf(\"%s\", [input.kind]) }\n")
        .with("policies/foreign/new/foreign.yaml", "conftest: {}")
        .with(
            "policies/foreign/new/p.rego",
            "package main\n\nwarn contains {\"msg\": \"m\"} if input.kind\n");

    assertThat(repository.built()).isEmpty();
    assertThat(loaded()).containsExactly("policies/foreign/new", "policies/foreign/old");
    assertThat(repository.text("policies/foreign/old/catalogue.json"))
        .contains("\"old/deny_latest\"");
  }

  @Test
  void conftestFolderWithoutRulesIsRefused() {
    repository
        .with("policies/foreign/none/foreign.yaml", "conftest: {}")
        .with("policies/foreign/none/p.rego", "package other\n\ndeny contains \"x\" if input\n");

    assertThat(repository.built())
        .isEqualTo(
            "PLC-007 policies/foreign/none/foreign.yaml"
                + " no rule named deny, violation or warn in package \"main\"");
  }

  private List<String> loaded() {
    PolicyFolder.Loaded loaded =
        PolicyFolder.load(repository.tree(), BuiltInBundle.digests(), CodeCache.none());
    assertThat(loaded.diagnostics().all()).isEmpty();
    return loaded.bundles().stream().map(Bundle::name).toList();
  }
}
