package dev.weir.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.config.Tier;
import dev.weir.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** METADATA as {@code opa inspect -a} prints it: a good rule, and one change each. */
class AnnotationsTest {

  private static final String FILE = "policies/weir/policies/pods/host_ipc/host_ipc.rego";

  private static final String GOOD =
      """
      namespaces:
        data.weir.policies.pods.host_ipc: [policies/weir/policies/pods/host_ipc/host_ipc.rego]
        data.weir.policies.pods.host_ipc_test: [policies/weir/policies/pods/host_ipc/host_ipc_test.rego]
        data.weir.lib.pods: [policies/weir/lib/pods/pods.rego]
      annotations:
        - location: {file: x, row: 14, col: 1}
          path: [{value: data}, {value: weir}, {value: policies}, {value: pods}, {value: host_ipc}]
          annotations:
            scope: package
            title: a title
            description: a description
            custom:
              code: POL-POD-009
              since: "2026.11"
              severity: {dev: note, staging: warn, prod: deny}
              kinds: [FlinkDeployment]
              expected: something
              remediation: do it
      """;

  private static Annotations.Listed listed(Consumer<ObjectNode> change) {
    try {
      ObjectNode tree = (ObjectNode) new YAMLMapper().readTree(GOOD);
      change.accept(tree);
      return Annotations.of(tree);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> found(Consumer<ObjectNode> change) {
    return listed(change).diagnostics().all().stream().map(Diagnostic::found).toList();
  }

  private static ObjectNode metadata(ObjectNode tree) {
    return (ObjectNode) tree.at("/annotations/0/annotations");
  }

  private static ObjectNode custom(ObjectNode tree) {
    return (ObjectNode) metadata(tree).path("custom");
  }

  private static JsonNode removed(ObjectNode from, String field) {
    return from.remove(field);
  }

  @Test
  void completeMetadataIsARule() {
    Annotations.Listed listed = listed(tree -> {});

    assertThat(listed.diagnostics().all()).isEmpty();
    assertThat(listed.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.code()).isEqualTo("POL-POD-009"))
        .satisfies(rule -> assertThat(rule.kinds()).containsExactly("FlinkDeployment"));
  }

  @Test
  void missingTextIsFoundAtThePackage() {
    assertThat(listed(tree -> removed(metadata(tree), "title")).diagnostics().all())
        .singleElement()
        .satisfies(finding -> assertThat(finding.location()).hasToString(FILE + ":14:1"))
        .satisfies(finding -> assertThat(finding.found()).isEqualTo("METADATA without \"title\""));
    assertThat(found(tree -> removed(custom(tree), "remediation")))
        .containsExactly("METADATA without \"remediation\"");
  }

  @Test
  void everyTierNeedsALevel() {
    assertThat(found(tree -> ((ObjectNode) custom(tree).path("severity")).put("prod", "block")))
        .containsExactly("severity {\"dev\":\"note\",\"staging\":\"warn\",\"prod\":\"block\"}");
  }

  @Test
  void everyRuleSaysItsBaseline() {
    assertThat(found(tree -> removed(custom(tree), "since")))
        .containsExactly("METADATA without \"since\"");
    assertThat(found(tree -> custom(tree).put("since", "next year")))
        .containsExactly("since \"next year\"");
  }

  @Test
  void raiseIsPartOfTheRule() {
    PolicyRule rule = listed(tree -> raise(tree, "staging", "deny", "2027-01-15")).rules().get(0);

    assertThat(rule.rollout().raise(Tier.STAGING))
        .contains(new Rollout.Raise(Level.DENY, LocalDate.of(2027, 1, 15)));
    assertThat(rule.rollout().raise(Tier.PROD)).isEmpty();
  }

  @Test
  void raiseThatIsNoneIsFound() {
    assertThat(found(tree -> raise(tree, "prod", "deny", "2027-01-15")))
        .containsExactly("raise prod: {\"to\":\"deny\",\"from\":\"2027-01-15\"}");
    assertThat(found(tree -> raise(tree, "dev", "warn", "soon"))).hasSize(1);
    assertThat(found(tree -> raise(tree, "test", "warn", "2027-01-15"))).hasSize(1);
    assertThat(found(tree -> raise(tree, "dev", "block", "2027-01-15"))).hasSize(1);
  }

  private static void raise(ObjectNode tree, String tier, String to, String from) {
    custom(tree).putObject("raises").putObject(tier).put("to", to).put("from", from);
  }

  @Test
  void kindsAndScopeExcludeEachOther() {
    assertThat(found(tree -> custom(tree).put("scope", "team")))
        .containsExactly("METADATA with kinds and a scope");
    assertThat(found(tree -> removed(custom(tree), "kinds")))
        .containsExactly("METADATA with neither kinds nor a known scope");
  }

  @Test
  void codeHasItsShape() {
    assertThat(found(tree -> custom(tree).put("code", "pod-9"))).containsExactly("code \"pod-9\"");
  }

  @Test
  void packageWithoutMetadataIsFound() {
    assertThat(found(tree -> tree.putArray("annotations")))
        .containsExactly("package weir.policies.pods.host_ipc has no METADATA");
  }

  @Test
  void fileStandsWhereItsPackageSays() {
    assertThat(
            found(
                tree ->
                    ((ObjectNode) tree.path("namespaces"))
                        .putArray("data.weir.policies.pods.host_ipc")
                        .add("policies/weir/policies/pods/ipc.rego")))
        .containsExactly("package \"weir.policies.pods.host_ipc\" is in this file");
  }

  @Test
  void twoRulesNeverShareACode() {
    Consumer<ObjectNode> twice =
        tree -> {
          String other = "data.weir.policies.pods.other";
          ((ObjectNode) tree.path("namespaces"))
              .putArray(other)
              .add("policies/weir/policies/pods/other/other.rego");
          ObjectNode copy = tree.path("annotations").path(0).deepCopy();
          ((ObjectNode) copy.at("/path/4")).put("value", "other");
          ((ArrayNode) tree.path("annotations")).add(copy);
        };

    assertThat(found(twice)).containsExactly("code \"POL-POD-009\" is also that of " + FILE);
  }
}
