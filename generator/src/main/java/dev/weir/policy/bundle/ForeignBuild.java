package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Takes in what others wrote: bundles that OPA built, and folders of plain conftest rules. */
final class ForeignBuild {

  private final Workbench workbench;
  private final Opa opa;
  private final List<Diagnostic> findings = new ArrayList<>();

  ForeignBuild(Workbench workbench, Opa opa) {
    this.workbench = workbench;
    this.opa = opa;
  }

  /** Compiles each folder under {@code policies/foreign/} that has a {@code foreign.yaml}. */
  List<Diagnostic> run() {
    ForeignSpec.Found found = ForeignSpec.all(workbench.tree());
    findings.addAll(found.diagnostics().all());
    for (ForeignSpec spec : found.specs()) {
      if (spec.conftest().isPresent()) {
        conftest(spec, spec.conftest().get());
      } else {
        bundle(spec, spec.sha256().orElse(""));
      }
    }
    return findings;
  }

  private void conftest(ForeignSpec spec, ForeignSpec.Conftest conftest) {
    String folder = spec.folder();
    List<Diagnostic> own = new ArrayList<>();
    Set<String> names = names(spec, conftest, own);
    String module = PolicyPaths.in(folder, ConftestModule.FILE);
    String text = ConftestModule.text(conftest.packageName(), names);
    workbench.write(module, text.getBytes(StandardCharsets.UTF_8));
    List<String> arguments =
        new ArrayList<>(List.of("build", "-t", "wasm", "-O0", "-e", ConftestModule.ENTRY_POINT));
    arguments.addAll(List.of("--capabilities", "policies/" + PolicyPaths.CAPABILITIES));
    arguments.addAll(List.of("-b", folder, "--ignore", "*" + PolicyPaths.TESTS));
    arguments.addAll(List.of("--ignore", PolicyPaths.WASM));
    arguments.addAll(conftest.isOld() ? List.of("--v0-compatible") : List.of());
    workbench.write("policies/" + PolicyPaths.CAPABILITIES, Capabilities.bytes());
    SortedMap<String, byte[]> files = own.isEmpty() ? opa.bundle(arguments, own) : Opa.nothing();
    finish(
        spec,
        files,
        Catalogue.of(ConftestModule.described(spec.name(), folder, names), PolicyBuild.data(files)),
        own);
  }

  private Set<String> names(
      ForeignSpec spec, ForeignSpec.Conftest conftest, List<Diagnostic> problems) {
    Set<String> names = new TreeSet<>();
    for (String path : PolicySources.of(workbench.tree(), spec.folder())) {
      if (path.endsWith(".rego") && !path.endsWith(ConftestModule.FILE)) {
        List<String> arguments = new ArrayList<>(List.of("parse", "--format", "json"));
        arguments.addAll(conftest.isOld() ? List.of("--v0-compatible") : List.of());
        arguments.add(path);
        JsonNode module = opa.json(arguments, problems);
        if (ConftestModule.packageName(module).equals(conftest.packageName())) {
          names.addAll(ConftestModule.rules(module));
        }
      }
    }
    if (names.isEmpty() && problems.isEmpty()) {
      problems.add(
          refused(
              spec,
              "no rule named deny, violation or warn in package \"" + conftest.packageName() + "\"",
              "at least one"));
    }
    return names;
  }

  private void bundle(ForeignSpec spec, String sha256) {
    SourceTree tree = workbench.tree();
    String path = PolicyPaths.in(spec.folder(), ForeignSpec.ARCHIVE);
    byte[] archive = tree.list(spec.folder()).contains(path) ? tree.read(path) : new byte[0];
    String actual = Digests.hex(archive);
    if (!actual.equals(sha256)) {
      findings.add(
          refused(
              spec,
              path + " has the SHA-256 \"" + actual + "\"",
              "\"" + sha256 + "\", as foreign.yaml pins it"));
      return;
    }
    List<Diagnostic> own = new ArrayList<>();
    SortedMap<String, byte[]> files = unpacked(spec, archive, own);
    JsonNode inspection =
        opa.json(List.of("inspect", "--annotations", "--format", "json", path), own);
    Annotations.Listed listed = Annotations.ofArchive(inspection);
    own.addAll(listed.diagnostics().all());
    finish(spec, files, Catalogue.of(listed.rules(), PolicyBuild.data(files)), own);
  }

  private static SortedMap<String, byte[]> unpacked(
      ForeignSpec spec, byte[] archive, List<Diagnostic> problems) {
    try {
      SortedMap<String, byte[]> files = TarFile.read(archive);
      if (!files.containsKey(PolicyPaths.WASM)) {
        problems.add(refused(spec, "no policy.wasm in it", "what `opa build -t wasm` builds"));
      }
      return files;
    } catch (IOException e) {
      problems.add(refused(spec, "no archive: " + e.getMessage(), "what `opa build` builds"));
      return Opa.nothing();
    }
  }

  private void finish(
      ForeignSpec spec,
      SortedMap<String, byte[]> files,
      Catalogue catalogue,
      List<Diagnostic> problems) {
    byte[] wasm = files.getOrDefault(PolicyPaths.WASM, new byte[0]);
    if (problems.isEmpty()) {
      Optional<Diagnostic> refused = PolicyBuild.refuse(wasm);
      refused.ifPresent(problems::add);
    }
    if (problems.isEmpty()) {
      PolicyBuild.write(spec.folder(), wasm, catalogue, workbench);
    }
    findings.addAll(problems);
  }

  private static Diagnostic refused(ForeignSpec spec, String found, String expected) {
    return Diagnostic.of(
        PolicyCodes.FOREIGN,
        Location.ofFile(PolicyPaths.in(spec.folder(), ForeignSpec.FILE)),
        found,
        expected,
        "mend the folder, then run `./weir policy build` again");
  }
}
