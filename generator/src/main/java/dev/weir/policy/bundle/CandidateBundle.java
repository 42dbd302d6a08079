package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.policy.engine.CodeCache;
import dev.weir.policy.engine.EmbeddedEngine;
import dev.weir.policy.engine.UnusableModuleException;
import dev.weir.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A bundle that is looked at before a repository takes it in. */
public final class CandidateBundle {

  private CandidateBundle() {}

  /**
   * A candidate, or why it is none.
   *
   * @param bundle absent when there are findings
   */
  public record Read(Optional<Bundle> bundle, Diagnostics diagnostics) {}

  /** The compiled policies in the folder {@code policies} of another repository. */
  public static Read ofFolder(SourceTree repository, CodeCache cache) {
    return read(PolicyFolder.load(repository, new Digests("", "", ""), cache));
  }

  private static Read read(PolicyFolder.Loaded loaded) {
    Optional<Bundle> own =
        loaded.bundles().stream().filter(b -> b.name().equals(PolicyPaths.FOLDER)).findFirst();
    if (own.isEmpty() && !loaded.diagnostics().hasErrors()) {
      return refused(PolicyPaths.FOLDER, "no compiled policies in it");
    }
    return new Read(own, loaded.diagnostics());
  }

  /**
   * An archive that {@code opa build -t wasm} built of rules in Weir's layout.
   *
   * @param shown the archive as reports name it
   * @throws dev.weir.diagnostic.EnvironmentException when the pinned {@code opa} is not there
   */
  public static Read ofArchive(Workbench workbench, String shown, byte[] archive, CodeCache cache) {
    Opa opa = Opa.pinned(workbench);
    List<Diagnostic> findings = new ArrayList<>();
    JsonNode inspection =
        opa.json(
            List.of("inspect", "--annotations", "--format", "json", "@bundle.tar.gz"),
            new TreeMap<>(Map.of("bundle.tar.gz", archive)),
            findings);
    Annotations.Listed listed = Annotations.ofArchive(inspection);
    findings.addAll(listed.diagnostics().all());
    if (!findings.isEmpty()) {
      return new Read(Optional.empty(), Diagnostics.of(findings));
    }
    try {
      SortedMap<String, byte[]> files = TarFile.read(archive);
      byte[] wasm = files.getOrDefault(PolicyPaths.WASM, new byte[0]);
      Catalogue catalogue = Catalogue.of(listed.rules(), PolicyBuild.data(files));
      EmbeddedEngine.Module module = EmbeddedEngine.compile(wasm, cache);
      return new Read(
          Optional.of(new Bundle(shown, Bundle.Form.WEIR, catalogue, module)), Diagnostics.none());
    } catch (IOException e) {
      return refused(shown, "no archive: " + e.getMessage());
    } catch (UnusableModuleException e) {
      return new Read(
          Optional.empty(), Diagnostics.of(List.of(PolicyFolder.unusable(shown, e.reason()))));
    }
  }

  private static Read refused(String at, String found) {
    return new Read(
        Optional.empty(),
        Diagnostics.of(
            List.of(
                Diagnostic.of(
                    PolicyCodes.FOREIGN,
                    Location.ofFile(at),
                    found,
                    "a repository with compiled policies, or what `opa build -t wasm` builds",
                    "run `./weir policy build` there, or name the archive"))));
  }
}
