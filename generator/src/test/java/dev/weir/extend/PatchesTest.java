package dev.weir.extend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Origins;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchesTest {

  private static final String OBJECT =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: fraud-rules
        namespace: payments
        labels: {weir.dev/team: payments, a: "1"}
      data: {x: "1", y: "2"}
      """;

  private static Target target(String patches, Tracing tracing) {
    return SmallCompany.create()
        .environment("patches:\n" + patches.indent(2))
        .job("fraud", "")
        .target("fraud", tracing);
  }

  private static Manifest generated(Target target) {
    ObjectNode tree = (ObjectNode) Json.of(OBJECT);
    var origins = new Origins(Map.of("", Origin.rule("made"), "/data/x", Origin.rule("x")));
    return new Manifest(target.unit(), ResourceKey.of(tree), tree, origins);
  }

  private static Extended apply(String patches, Tracing tracing) {
    Target target = target(patches, tracing);
    return Extension.of(target.environment(), path -> Optional.empty())
        .apply(target, List.of(generated(target)));
  }

  private static Extended apply(String match, String patch) {
    return apply("- {" + match + ", patch: " + patch + ", why: because}", Tracing.OFF);
  }

  private static ObjectNode tree(Extended extended) {
    return extended.manifests().get(0).tree();
  }

  @Test
  void mapsMergeAndNullsRemove() {
    Extended extended = apply("kind: ConfigMap", "{data: {x: null, y: \"3\", z: \"4\"}}");
    assertThat(tree(extended).path("data")).isEqualTo(Json.of("{y: \"3\", z: \"4\"}"));
    assertThat(extended.diagnostics().all()).isEmpty();
  }

  @Test
  void listsAreReplaced() {
    Extended extended = apply("kind: ConfigMap", "{metadata: {finalizers: [a]}}");
    assertThat(tree(extended).at("/metadata/finalizers")).isEqualTo(Json.of("[a]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: ConfigMap, name: fraud-rules",
        "kind: ConfigMap, name: fraud-*",
        "kind: ConfigMap, name: \"*\"",
        "kind: ConfigMap, team: payments"
      })
  void whatMatchesIsPatched(String match) {
    Extended extended = apply(match, "{data: {x: \"9\"}}");
    assertThat(tree(extended).at("/data/x").asText()).isEqualTo("9");
    assertThat(extended.matchedPatches()).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: Secret",
        "kind: configmap",
        "kind: ConfigMap, name: fraud",
        "kind: ConfigMap, name: other-*",
        "kind: ConfigMap, team: ads"
      })
  void whatDoesNotMatchStaysAndIsReported(String match) {
    String patches = "- {" + match + ", patch: {data: {x: \"9\"}}, why: because}";
    Extended extended = apply(patches, Tracing.OFF);
    assertThat(tree(extended)).isEqualTo(Json.of(OBJECT));
    var extension =
        Extension.of(target(patches, Tracing.OFF).environment(), path -> Optional.empty());
    assertThat(extension.unused(extended.matchedPatches()).all())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(ExtendCodes.PATCH_UNUSED);
              assertThat(finding.isError()).isFalse();
              assertThat(finding.location().toString())
                  .startsWith("environments/dev/environment.yaml:");
            });
  }

  @Test
  void aPatchThatMatchedIsNotReported() {
    String patches = "- {kind: ConfigMap, patch: {data: {x: \"9\"}}, why: because}";
    var extension =
        Extension.of(target(patches, Tracing.OFF).environment(), path -> Optional.empty());
    assertThat(extension.unused(Set.of(0)).all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v2}",
        "{kind: Secret}",
        "{metadata: {name: other}}",
        "{metadata: {namespace: ads}}",
        "{metadata: null}",
        "{metadata: {labels: null}}",
        "{metadata: {labels: {weir.dev/team: ads}}}",
        "{metadata: {labels: {weir.dev/team: null}}}",
        "{metadata: {labels: {weir.dev/workload: x}}}",
        "{spec: {selector: {matchLabels: {weir.dev/workload: x}}}}"
      })
  void aPatchMayNotChangeWhoseObjectItIs(String patch) {
    Extended extended = apply("kind: ConfigMap", patch);
    assertThat(tree(extended)).isEqualTo(Json.of(OBJECT));
    assertThat(extended.diagnostics().all())
        .singleElement()
        .extracting(Diagnostic::code)
        .isEqualTo(ExtendCodes.PATCH_IDENTITY);
  }

  @Test
  void theFindingPointsAtThePatchedField() {
    String patches =
        """
        - kind: ConfigMap
          patch:
            metadata:
              labels:
                a: "2"
                weir.dev/team: ads
          why: because
        """;
    Diagnostic finding = apply(patches, Tracing.OFF).diagnostics().all().get(0);
    assertThat(finding.found())
        .isEqualTo(
            "the patch changes metadata.labels.weir.dev/team of ConfigMap payments/fraud-rules");
    assertThat(finding.location().column()).isEqualTo(13);
    assertThat(finding.subject().orElseThrow().pointer())
        .isEqualTo("/metadata/labels/weir.dev~1team");
  }

  @Test
  void laterPatchesSeeWhatEarlierOnesLeft() {
    String patches =
        """
        - {kind: ConfigMap, patch: {data: {x: "8"}}, why: first}
        - {kind: ConfigMap, patch: {data: {x: "9"}}, why: second}
        """;
    assertThat(tree(apply(patches, Tracing.OFF)).at("/data/x").asText()).isEqualTo("9");
  }

  @Test
  void patchedFieldsSayWhichPatchMadeThem() {
    Extended extended =
        apply("- {kind: ConfigMap, patch: {data: {x: \"9\"}}, why: because}", Tracing.ON);
    Origin origin = extended.manifests().get(0).origins().of("/data/x").orElseThrow();
    assertThat(origin.rule()).isEqualTo("patch of the environment: because");
    assertThat(origin.leaves().get(0).path()).isEqualTo("patches[0].patch.data.x");
    assertThat(extended.manifests().get(0).origins().of("/data/y").orElseThrow().rule())
        .isEqualTo("made");
  }
}
