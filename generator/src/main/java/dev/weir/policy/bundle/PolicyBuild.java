package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.bundle.Annotations.Listed;
import dev.weir.policy.engine.CodeCache;
import dev.weir.policy.engine.EmbeddedEngine;
import dev.weir.policy.engine.UnusableModuleException;
import dev.weir.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Compiles the policies of a repository: the only thing that does. */
public final class PolicyBuild {

  /** The rules alone: what lies beside them may be of another Rego. */
  private static final String OWN = PolicyPaths.FOLDER + "/weir";

  private final Workbench workbench;
  private final Opa opa;
  private final List<Diagnostic> findings = new ArrayList<>();

  private PolicyBuild(Workbench workbench) {
    this.workbench = workbench;
    this.opa = Opa.pinned(workbench);
  }

  /**
   * What was compiled; nothing of a bundle is written that has a finding.
   *
   * @param rules of the repository's own bundle
   */
  public record Built(List<PolicyRule> rules, Diagnostics diagnostics) {}

  /**
   * Compiles the repository's own bundle, and takes in the foreign ones.
   *
   * @throws dev.weir.diagnostic.EnvironmentException when the pinned {@code opa} is not there
   */
  public static Built run(Workbench workbench) {
    PolicyBuild build = new PolicyBuild(workbench);
    List<PolicyRule> rules = build.own();
    build.findings.addAll(new ForeignBuild(workbench, build.opa).run());
    return new Built(rules, Diagnostics.of(build.findings));
  }

  /** What to tell where there is no {@code opa}. */
  public static String missingOpa() {
    return Opa.missing();
  }

  private List<PolicyRule> own() {
    if (workbench.tree().list(OWN).isEmpty()) {
      return List.of();
    }
    write(PolicyPaths.MAIN, MainModule.NONE);
    JsonNode inspection =
        opa.json(List.of("inspect", "--annotations", "--format", "json", OWN), findings);
    Listed listed = Annotations.of(inspection);
    findings.addAll(listed.diagnostics().all());
    if (findings.isEmpty()) {
      compile(listed.rules());
    }
    return listed.rules();
  }

  private void compile(List<PolicyRule> rules) {
    write(PolicyPaths.MAIN, MainModule.text(rules));
    workbench.write(in(PolicyPaths.CAPABILITIES), Capabilities.bytes());
    opa.check(findings);
    SortedMap<String, byte[]> bundle = findings.isEmpty() ? opa.bundle(findings) : Opa.nothing();
    if (!findings.isEmpty()) {
      return;
    }
    byte[] wasm = bundle.getOrDefault(PolicyPaths.WASM, new byte[0]);
    Catalogue catalogue = Catalogue.of(rules, data(bundle));
    refuse(wasm).ifPresent(findings::add);
    if (findings.isEmpty()) {
      write(PolicyPaths.FOLDER, wasm, catalogue, workbench);
      rules.forEach(rule -> write(page(rule), PolicyPage.of(rule)));
    }
  }

  /** Writes a bundle into its folder, with the digests of what it was made of. */
  static void write(String folder, byte[] wasm, Catalogue catalogue, Workbench workbench) {
    byte[] described = CatalogueFile.write(catalogue);
    SourceTree tree = workbench.tree();
    List<String> sources = PolicySources.of(tree, folder);
    Digests digests = Digests.of(tree, sources, wasm, described);
    workbench.write(PolicyPaths.in(folder, PolicyPaths.WASM), wasm);
    workbench.write(PolicyPaths.in(folder, PolicyPaths.CATALOGUE), described);
    workbench.write(PolicyPaths.in(folder, PolicyPaths.DIGESTS), digests.bytes());
  }

  /** Why a module that OPA compiled cannot run here, if it cannot. */
  static Optional<Diagnostic> refuse(byte[] wasm) {
    try {
      EmbeddedEngine.compile(wasm, CodeCache.none());
      return Optional.empty();
    } catch (UnusableModuleException e) {
      return Optional.of(PolicyFolder.unusable(in(PolicyPaths.WASM), e.reason()));
    }
  }

  static ObjectNode data(SortedMap<String, byte[]> bundle) {
    try {
      byte[] data = bundle.getOrDefault("data.json", "{}".getBytes(StandardCharsets.UTF_8));
      return (ObjectNode) new ObjectMapper().readTree(data);
    } catch (IOException e) {
      throw new IllegalStateException("opa packs data that is JSON", e);
    }
  }

  private void write(String path, String text) {
    workbench.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String page(PolicyRule rule) {
    return PolicyPaths.PAGES + "/" + rule.code() + ".md";
  }

  private static String in(String file) {
    return PolicyPaths.in(PolicyPaths.FOLDER, file);
  }
}
