package dev.weir.pipeline;

import dev.weir.check.manifests.ManifestChecks;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.strict.Conversion;
import dev.weir.manifest.strict.ConvertedCrd;
import dev.weir.manifest.strict.CrdConverter;
import dev.weir.source.Document;
import dev.weir.source.InputLoader;
import dev.weir.source.InputLoader.Loaded;
import dev.weir.source.JsonTree;
import dev.weir.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The definitions of other projects' kinds that a platform puts under an environment's {@code crds}
 * folder.
 */
record PlatformCrds(List<ConvertedCrd> definitions, Diagnostics diagnostics) {

  /** Reads and converts all of them; one that cannot be read is a finding. */
  static PlatformCrds of(SourceTree tree, String environment) {
    Loaded loaded =
        new InputLoader(tree, path -> false).load(List.of("environments/" + environment + "/crds"));
    List<ConvertedCrd> definitions = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>(loaded.diagnostics().all());
    for (Document document : loaded.documents()) {
      Conversion conversion = CrdConverter.convert(JsonTree.of(document.root()));
      definitions.addAll(conversion.schemas());
      conversion
          .violations()
          .forEach(violation -> findings.add(ManifestChecks.ofDefinition(document, violation)));
    }
    return new PlatformCrds(List.copyOf(definitions), Diagnostics.of(findings));
  }
}
