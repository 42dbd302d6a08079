package dev.weir.policy.bundle;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.policy.engine.CodeCache;
import dev.weir.policy.engine.EmbeddedEngine;
import dev.weir.policy.engine.UnusableModuleException;
import dev.weir.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compiled policies of a repository. Those that are not what their sources say are findings and
 * never evaluated.
 */
public final class PolicyFolder {

  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final SourceTree tree;
  private final CodeCache cache;
  private final List<Bundle> bundles = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private PolicyFolder(SourceTree tree, CodeCache cache) {
    this.tree = tree;
    this.cache = cache;
  }

  /** Bundles that are ready, and what is to be said of the others. */
  public record Loaded(List<Bundle> bundles, Diagnostics diagnostics) {}

  /**
   * Loads what a repository has.
   *
   * @param builtIn the digests of the bundle in the jar, which is not loaded a second time
   */
  public static Loaded load(SourceTree tree, Digests builtIn, CodeCache cache) {
    PolicyFolder folder = new PolicyFolder(tree, cache);
    folder.add(PolicyPaths.FOLDER, Bundle.Form.WEIR, Optional.of(builtIn));
    ForeignSpec.Found foreign = ForeignSpec.all(tree);
    folder.findings.addAll(foreign.diagnostics().all());
    for (ForeignSpec spec : foreign.specs()) {
      Bundle.Form form = spec.conftest().isPresent() ? Bundle.Form.CONFTEST : Bundle.Form.WEIR;
      folder.add(spec.folder(), form, Optional.empty());
    }
    return new Loaded(List.copyOf(folder.bundles), Diagnostics.of(folder.findings));
  }

  /** Every rule that judges a repository, by bundle. */
  public record Catalogues(Map<String, List<PolicyRule>> byBundle) {

    public Catalogues {
      byBundle = Collections.unmodifiableMap(new LinkedHashMap<>(byBundle));
    }

    /** The rule of a code. */
    public Optional<PolicyRule> find(String code) {
      return byBundle.values().stream()
          .flatMap(List::stream)
          .filter(rule -> rule.code().equals(code))
          .findFirst();
    }
  }

  /** What the bundles say of themselves, the built-in one first; whether they can run or not. */
  public static Catalogues catalogues(SourceTree tree) {
    PolicyFolder folder = new PolicyFolder(tree, CodeCache.none());
    Map<String, List<PolicyRule>> all = new LinkedHashMap<>();
    all.put("built-in", BuiltInBundle.catalogue().rules());
    List<String> folders = new ArrayList<>(List.of(PolicyPaths.FOLDER));
    ForeignSpec.all(tree).specs().forEach(spec -> folders.add(spec.folder()));
    for (String one : folders) {
      folder
          .read(PolicyPaths.in(one, PolicyPaths.CATALOGUE))
          .flatMap(CatalogueFile::read)
          .filter(catalogue -> !catalogue.rules().equals(all.get("built-in")))
          .ifPresent(catalogue -> all.put(one, catalogue.rules()));
    }
    return new Catalogues(all);
  }

  /**
   * What the bundles of a repository define, the built-in one first. Its own bundle stands in for
   * the built-in one where it holds the same rules: there the next built-in one is written.
   */
  public static List<Catalogue> definitions(SourceTree tree) {
    PolicyFolder folder = new PolicyFolder(tree, CodeCache.none());
    Catalogue builtIn = BuiltInBundle.catalogue();
    List<Catalogue> all = new ArrayList<>();
    List<String> folders = new ArrayList<>(List.of(PolicyPaths.FOLDER));
    ForeignSpec.all(tree).specs().forEach(spec -> folders.add(spec.folder()));
    for (String one : folders) {
      folder
          .read(PolicyPaths.in(one, PolicyPaths.CATALOGUE))
          .flatMap(CatalogueFile::read)
          .ifPresent(all::add);
    }
    boolean standsIn =
        all.stream()
            .anyMatch(
                one -> one.byCode().keySet().stream().anyMatch(builtIn.byCode()::containsKey));
    if (!standsIn) {
      all.add(0, builtIn);
    }
    return all;
  }

  private void add(String folder, Bundle.Form form, Optional<Digests> builtIn) {
    List<String> sources = PolicySources.of(tree, folder);
    String file = PolicyPaths.in(folder, PolicyPaths.DIGESTS);
    if (sources.isEmpty() && read(file).isEmpty()) {
      return;
    }
    Optional<Digests> digests = read(file).flatMap(Digests::read);
    String actual = Digests.ofSources(tree, sources);
    if (digests.isEmpty() || !digests.get().sources().equals(actual)) {
      findings.add(stale(file));
    } else if (builtIn.filter(digests.get()::equals).isEmpty()) {
      load(folder, form, digests.get());
    }
  }

  private void load(String folder, Bundle.Form form, Digests digests) {
    String file = PolicyPaths.in(folder, PolicyPaths.WASM);
    Optional<byte[]> wasm = read(file);
    Optional<byte[]> described = read(PolicyPaths.in(folder, PolicyPaths.CATALOGUE));
    if (wasm.isEmpty() || described.isEmpty() || !digests.fit(wasm.get(), described.get())) {
      findings.add(stale(PolicyPaths.in(folder, PolicyPaths.DIGESTS)));
      return;
    }
    Optional<Catalogue> catalogue = CatalogueFile.read(described.get());
    try {
      EmbeddedEngine.Module module = EmbeddedEngine.compile(wasm.get(), cache);
      catalogue.ifPresentOrElse(
          known -> bundles.add(new Bundle(folder, form, known, module)),
          () -> findings.add(unusable(file, "its catalogue.json is none")));
    } catch (UnusableModuleException e) {
      findings.add(unusable(file, e.reason()));
    }
  }

  private Optional<byte[]> read(String path) {
    String folder = path.substring(0, path.lastIndexOf('/'));
    return tree.list(folder).contains(path) && tree.size(path) <= MOST_BYTES
        ? Optional.of(tree.read(path))
        : Optional.empty();
  }

  private static Diagnostic stale(String digests) {
    return Diagnostic.of(
        PolicyCodes.STALE,
        Location.ofFile(digests),
        "the compiled policies are not what their sources say",
        "policies that were compiled from these sources",
        "run `./weir policy build`");
  }

  static Diagnostic unusable(String wasm, String reason) {
    return Diagnostic.of(
        PolicyCodes.UNUSABLE,
        Location.ofFile(wasm),
        "the compiled policies cannot run: " + reason,
        "a module that OPA compiled, of ABI 1.2 or a later 1.x, with the functions of"
            + " capabilities.json",
        "run `./weir policy build`");
  }
}
