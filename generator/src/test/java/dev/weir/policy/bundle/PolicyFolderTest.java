package dev.weir.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.policy.engine.CodeCache;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded of a repository, and what is never evaluated. */
class PolicyFolderTest {

  private static final String RULE = "policies/weir/policies/pods/host_network/host_network.rego";
  private static final Digests NO_JAR = new Digests("", "", "");

  @TempDir Path folder;

  private List<String> load(TemporaryRepository repository, Digests builtIn) {
    PolicyFolder.Loaded loaded = PolicyFolder.load(repository.tree(), builtIn, CodeCache.none());
    List<String> findings =
        loaded.diagnostics().all().stream().map(d -> d.code() + " " + d.action()).toList();
    return findings.isEmpty() ? loaded.bundles().stream().map(Bundle::name).toList() : findings;
  }

  private TemporaryRepository repository() {
    return new TemporaryRepository(folder).withOwnPolicies();
  }

  @Test
  void repositoryWithoutPoliciesHasNone() {
    assertThat(load(new TemporaryRepository(folder), NO_JAR)).isEmpty();
  }

  @Test
  void ownPoliciesAreABundle() {
    assertThat(load(repository(), NO_JAR)).containsExactly("policies");
  }

  @Test
  void policiesOfTheJarAreNotLoadedTwice() {
    assertThat(load(repository(), BuiltInBundle.digests())).isEmpty();
  }

  @Test
  void changedSourceMakesThemStale() {
    TemporaryRepository changed = repository();
    changed.with(RULE, changed.text(RULE) + "# a word more\n");

    assertThat(load(changed, NO_JAR)).containsExactly("PLC-001 run `./weir policy build`");
  }

  @Test
  void lineEndsDoNotMakeThemStale() {
    TemporaryRepository changed = repository();
    changed.with(RULE, changed.text(RULE).replace("\n", "\r\n"));

    assertThat(load(changed, NO_JAR)).containsExactly("policies");
  }

  @Test
  void testsDataAndWaiversDoNotMakeThemStale() {
    TemporaryRepository changed =
        repository()
            .with(RULE.replace(".rego", "_test.rego"), "package x\n")
            .with("policies/data/one.yaml", "kind: PolicyData\n")
            .with("policies/waivers/one.yaml", "kind: Waiver\n");

    assertThat(load(changed, NO_JAR)).containsExactly("policies");
  }

  @Test
  void editedModuleIsStale() {
    TemporaryRepository changed = repository();
    byte[] wasm = changed.read("policies/policy.wasm");
    wasm[wasm.length - 1]++;
    changed.write("policies/policy.wasm", wasm);

    assertThat(load(changed, NO_JAR)).containsExactly("PLC-001 run `./weir policy build`");
  }

  @Test
  void sourcesWithoutAModuleAreStale() {
    assertThat(load(new TemporaryRepository(folder).with(RULE, "package x\n"), NO_JAR))
        .containsExactly("PLC-001 run `./weir policy build`");
  }

  @Test
  void moduleThatIsNoneCannotRun() {
    TemporaryRepository changed = repository();
    byte[] none = {1, 2, 3};
    changed.write("policies/policy.wasm", none);
    Digests digests =
        Digests.of(
            changed.tree(),
            PolicySources.of(changed.tree(), "policies"),
            none,
            changed.read("policies/catalogue.json"));
    changed.write("policies/policy.sha256", digests.bytes());

    assertThat(load(changed, NO_JAR)).containsExactly("PLC-002 run `./weir policy build`");
  }

  @Test
  void foreignFolderMustSayWhatItHolds() {
    assertThat(
            load(
                new TemporaryRepository(folder)
                    .with("policies/foreign/acme/foreign.yaml", "sha256: short"),
                NO_JAR))
        .containsExactly("PLC-007 say which of the two it is");
  }
}
