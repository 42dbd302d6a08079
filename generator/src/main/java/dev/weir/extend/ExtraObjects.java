package dev.weir.extend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.AllowedKinds;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.resolve.LayerKind;
import dev.weir.resolve.Leaf;
import dev.weir.source.Document;
import dev.weir.source.JsonTree;
import dev.weir.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a template wrote: YAML objects, as strictly as any input, one document each. */
final class ExtraObjects {

  private final String file;
  private final Scope scope;
  private final List<Diagnostic> findings;

  /**
   * @param file path of the template
   * @param findings where findings go
   */
  ExtraObjects(String file, Scope scope, List<Diagnostic> findings) {
    this.file = file;
    this.scope = scope;
    this.findings = findings;
  }

  /** The objects that may stand in the scope's unit. */
  List<Manifest> read(String output) {
    List<Manifest> objects = new ArrayList<>();
    for (OutputDocument document : OutputDocument.split(output)) {
      read(document).flatMap(this::checked).ifPresent(objects::add);
    }
    return objects;
  }

  private Optional<ObjectNode> read(OutputDocument document) {
    var result = YamlReader.read(file, document.text().getBytes(StandardCharsets.UTF_8));
    for (Diagnostic problem : result.diagnostics().all()) {
      findings.add(unreadable(document, problem));
    }
    return result
        .document()
        .filter(read -> !result.diagnostics().hasErrors())
        .map(Document::root)
        .map(JsonTree::of)
        .map(ObjectNode.class::cast);
  }

  /** The reader's places are places in the output, which nobody can open. */
  private Diagnostic unreadable(OutputDocument document, Diagnostic problem) {
    int line = document.firstLine() + Math.max(problem.location().line(), 1) - 1;
    String found = "line " + line + " of the output for " + unit() + ": " + problem.found();
    return finding(ExtendCodes.OUTPUT_UNREADABLE, found, problem.expected(), problem.action())
        .as(problem.severity());
  }

  private Optional<Manifest> checked(ObjectNode tree) {
    ResourceKey key = ResourceKey.of(tree);
    if (key.apiVersion().isEmpty() || key.kind().isEmpty() || key.name().isEmpty()) {
      return incomplete(key);
    }
    if (!allowed(tree, key)) {
      return refused(tree, key);
    }
    if (!key.namespace().isEmpty() && !key.namespace().equals(scope.namespace())) {
      return elsewhere(key);
    }
    tree.withObjectProperty("metadata").put("namespace", scope.namespace());
    OriginRecorder recorder = scope.tracing().recorder();
    recorder.put("", () -> Origin.rule("template " + file, template()));
    return Optional.of(new Manifest(scope.unit(), ResourceKey.of(tree), tree, recorder.origins()));
  }

  /** What findings about the object point at: which line wrote it nobody knows. */
  private Leaf template() {
    Location whole = Location.ofFile(file);
    return new Leaf("templates", file, whole, LayerKind.ENVIRONMENT, Optional.empty());
  }

  private boolean allowed(ObjectNode tree, ResourceKey key) {
    return scope.unit().owner() == Unit.Owner.TEAM
        ? AllowedKinds.inTeamUnit(key)
        : AllowedKinds.inTenantUnit(tree);
  }

  private Optional<Manifest> incomplete(ResourceKey key) {
    String missing =
        key.apiVersion().isEmpty() ? "apiVersion" : key.kind().isEmpty() ? "kind" : "metadata.name";
    return refuse(
        ExtendCodes.OBJECT_INCOMPLETE,
        "an object without " + missing + " in the output for " + unit(),
        "apiVersion, kind and metadata.name as texts",
        "write " + missing);
  }

  private Optional<Manifest> refused(ObjectNode tree, ResourceKey key) {
    if (AllowedKinds.showsSecret(tree)) {
      return refuse(
          ExtendCodes.KIND_REFUSED,
          key + " carries its values",
          "a reference to a secret store: values never stand in Git",
          "write an ExternalSecret");
    }
    boolean team = scope.unit().owner() == Unit.Owner.TEAM;
    return refuse(
        ExtendCodes.KIND_REFUSED,
        "kind \"" + key.kind() + "\" of " + key.apiVersion() + " in the unit " + unit(),
        team
            ? "a kind that the team's Argo CD project may create"
            : "an object that lives in the team's namespace, and no work for Argo CD",
        team ? "use the unit workload-tenant or tenant" : "deliver it with the platform");
  }

  private Optional<Manifest> elsewhere(ResourceKey key) {
    return refuse(
        ExtendCodes.OBJECT_ELSEWHERE,
        key + " stands in the namespace \"" + key.namespace() + '"',
        "the team's namespace \"" + scope.namespace() + '"',
        "leave metadata.namespace out: it is filled in");
  }

  private Optional<Manifest> refuse(Code code, String found, String expected, String action) {
    findings.add(finding(code, found, expected, action));
    return Optional.empty();
  }

  private Diagnostic finding(Code code, String found, String expected, String action) {
    return Diagnostic.of(code, Location.ofFile(file), found, expected, action);
  }

  private String unit() {
    return scope.unit().folder();
  }
}
