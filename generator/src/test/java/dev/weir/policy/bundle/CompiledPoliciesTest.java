package dev.weir.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.files.RootedFolder;
import dev.weir.resolve.Baselines;
import dev.weir.source.FolderTree;
import dev.weir.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code policies/} holds compiled is what its sources say, as far as Java can tell. */
class CompiledPoliciesTest {

  private static final Path ROOT = Path.of("..");
  private static final SourceTree TREE = new FolderTree(RootedFolder.open(ROOT));
  private static final List<PolicyRule> RULES = BuiltInBundle.catalogue().rules();

  @Test
  void digestsFit() {
    Digests committed = Digests.read(TREE.read("policies/policy.sha256")).orElseThrow();

    assertThat(
            Digests.of(
                TREE,
                PolicySources.of(TREE, "policies"),
                TREE.read("policies/policy.wasm"),
                TREE.read("policies/catalogue.json")))
        .isEqualTo(committed)
        .isEqualTo(BuiltInBundle.digests());
  }

  @Test
  void entryPointsAreThoseOfTheRules() {
    assertThat(text("policies/weir/main/main.rego")).isEqualTo(MainModule.text(RULES));
  }

  @Test
  void capabilitiesAreThoseOfTheHost() {
    assertThat(TREE.read("policies/capabilities.json")).isEqualTo(Capabilities.bytes());
  }

  @Test
  void catalogueIsCanonical() {
    byte[] bytes = TREE.read("policies/catalogue.json");

    assertThat(CatalogueFile.write(CatalogueFile.read(bytes).orElseThrow())).isEqualTo(bytes);
  }

  @Test
  void everyRuleHasItsPageAndEveryPageItsRule() throws IOException {
    for (PolicyRule rule : RULES) {
      assertThat(text("docs/policies/" + rule.code() + ".md")).isEqualTo(PolicyPage.of(rule));
    }
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs/policies"))) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(RULES.stream().map(PolicyRule::code).toList());
    }
  }

  @Test
  void everyRuleHasATestBesideIt() {
    assertThat(RULES)
        .allMatch(rule -> Files.exists(ROOT.resolve(rule.file().replace(".rego", "_test.rego"))));
  }

  @Test
  void everyRuleCameWithABaselineThatIsThere() {
    assertThat(RULES)
        .allSatisfy(rule -> assertThat(Baselines.names()).contains(rule.rollout().since()));
  }

  private static String text(String path) {
    return new String(TREE.read(path), StandardCharsets.UTF_8);
  }
}
