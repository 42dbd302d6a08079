package dev.weir.policy.parameters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Declared;
import dev.weir.config.InputBinder;
import dev.weir.config.InputSchema;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.JsonDocument;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.bundle.Workbench;
import dev.weir.source.InputLoader;
import dev.weir.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes what others read of the parameters: their schema, and the policy data as JSON. */
public final class ParameterFiles {

  private static final String FOLDER = "policies/data";
  private static final String DATA = FOLDER + "/data.json";
  private static final String SCHEMA = "docs/schema/policy-parameters.schema.json";

  private ParameterFiles() {}

  /** Writes both, after the bundles were compiled; what is found of policy data stops its file. */
  public static Diagnostics write(Workbench workbench) {
    SourceTree tree = workbench.tree();
    List<Catalogue> catalogues = PolicyFolder.definitions(tree);
    ObjectNode defaults = PolicyData.defaults(catalogues);
    write(workbench, SCHEMA, ParameterSchema.of(defaults));
    if (tree.list(FOLDER).isEmpty()) {
      return Diagnostics.none();
    }
    InputLoader.Loaded loaded = new InputLoader(tree, path -> false).load(List.of(FOLDER));
    InputBinder.BoundPolicies bound = new InputBinder(InputSchema.load()).bindPolicies(loaded);
    Map<String, PolicyRule> rules = new TreeMap<>();
    catalogues.forEach(catalogue -> catalogue.byCode().forEach(rules::putIfAbsent));
    KnownNames known =
        new KnownNames(defaults, Declared.of(tree.list("environments")).environments(), rules);
    PolicyDataReader.Read read = PolicyDataReader.read(bound.files().data(), Optional.of(known));
    Diagnostics findings = loaded.diagnostics().plus(bound.diagnostics()).plus(read.diagnostics());
    if (!findings.hasErrors()) {
      write(workbench, DATA, read.data().tree());
    }
    return findings;
  }

  private static void write(Workbench workbench, String path, ObjectNode tree) {
    workbench.write(path, JsonDocument.text(tree).getBytes(StandardCharsets.UTF_8));
  }
}
