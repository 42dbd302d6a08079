package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.source.Document;
import dev.weir.source.JsonTree;
import dev.weir.source.SourceTree;
import dev.weir.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code policies/foreign/<name>/foreign.yaml} says of the folder it lies in: either {@code
 * sha256:} of the {@code bundle.tar.gz} beside it, or {@code conftest: {rego: v0|v1, package:
 * main}} of the Rego beside it.
 *
 * @param folder from the repository's root
 * @param sha256 of the archive, when it is a bundle of OPA's
 */
record ForeignSpec(
    String name, String folder, Optional<String> sha256, Optional<Conftest> conftest) {

  static final String FILE = "foreign.yaml";
  static final String ARCHIVE = "bundle.tar.gz";

  private static final String FOLDER = PolicyPaths.FOLDER + "/" + PolicyPaths.FOREIGN + "/";
  private static final Pattern PLACE =
      Pattern.compile(Pattern.quote(FOLDER) + "([a-z][a-z0-9-]*)/");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** A folder of plain conftest rules. */
  record Conftest(String rego, String packageName) {

    boolean isOld() {
      return rego.equals("v0");
    }
  }

  /** The foreign folders of a repository, sorted; those that say nothing usable are findings. */
  record Found(List<ForeignSpec> specs, Diagnostics diagnostics) {}

  static Found all(SourceTree tree) {
    List<ForeignSpec> specs = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (String path : tree.list(PolicyPaths.FOLDER + "/" + PolicyPaths.FOREIGN)) {
      if (!path.endsWith("/" + FILE)) {
        continue;
      }
      YamlReader.ReadResult read = YamlReader.read(path, tree.read(path));
      findings.addAll(read.diagnostics().all());
      Optional<ForeignSpec> spec = read.document().flatMap(ForeignSpec::of);
      spec.ifPresentOrElse(specs::add, () -> findings.add(unreadable(path)));
    }
    return new Found(specs, Diagnostics.of(findings));
  }

  private static Optional<ForeignSpec> of(Document document) {
    String folder = document.path().substring(0, document.path().length() - FILE.length());
    JsonNode tree = JsonTree.of(document.root());
    Optional<String> sha256 =
        Optional.ofNullable(tree.path("sha256").textValue())
            .filter(text -> SHA256.matcher(text).matches());
    Optional<Conftest> conftest =
        Optional.of(tree.path("conftest"))
            .filter(JsonNode::isObject)
            .map(c -> new Conftest(c.path("rego").asText("v1"), c.path("package").asText("main")))
            .filter(c -> c.rego().equals("v0") || c.rego().equals("v1"));
    return sha256.isPresent() != conftest.isPresent() && PLACE.matcher(folder).matches()
        ? Optional.of(
            new ForeignSpec(
                folder.substring(FOLDER.length(), folder.length() - 1),
                folder.substring(0, folder.length() - 1),
                sha256,
                conftest))
        : Optional.empty();
  }

  private static Diagnostic unreadable(String path) {
    return Diagnostic.of(
        PolicyCodes.FOREIGN,
        Location.ofFile(path),
        "neither a bundle nor a folder of conftest rules",
        "in policies/foreign/<name>/: `sha256:` of bundle.tar.gz, or `conftest:` with rego and"
            + " package",
        "say which of the two it is");
  }
}
