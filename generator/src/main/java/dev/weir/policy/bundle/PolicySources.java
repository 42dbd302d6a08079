package dev.weir.policy.bundle;

import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Set;

/** Which files of a repository its compiled policies are made of. */
final class PolicySources {

  private static final String FOLDER = PolicyPaths.FOLDER + "/";

  private static final Set<String> MADE =
      Set.of(
          FOLDER + PolicyPaths.WASM, FOLDER + PolicyPaths.DIGESTS, FOLDER + PolicyPaths.CATALOGUE);

  private PolicySources() {}

  /** The sources of the bundle in a folder, sorted; tests, waivers and policy data are none. */
  static List<String> of(SourceTree tree, String folder) {
    return folder.equals(PolicyPaths.FOLDER) ? own(tree) : foreign(tree, folder);
  }

  private static List<String> own(SourceTree tree) {
    return tree.list(PolicyPaths.FOLDER).stream().filter(PolicySources::isOwn).toList();
  }

  private static List<String> foreign(SourceTree tree, String folder) {
    return tree.list(folder).stream()
        .filter(path -> isSource(path) || path.endsWith(".tar.gz"))
        .filter(path -> !path.equals(PolicyPaths.in(folder, PolicyPaths.CATALOGUE)))
        .toList();
  }

  private static boolean isOwn(String path) {
    return isSource(path)
        && !MADE.contains(path)
        && !path.startsWith(FOLDER + PolicyPaths.COMPANY_DATA + "/")
        && !path.startsWith(FOLDER + PolicyPaths.WAIVERS + "/")
        && !path.startsWith(FOLDER + PolicyPaths.FOREIGN + "/");
  }

  private static boolean isSource(String path) {
    boolean rego = path.endsWith(".rego") && !path.endsWith(PolicyPaths.TESTS);
    return rego || path.endsWith(".json") || path.endsWith(".yaml") || path.endsWith(".yml");
  }
}
