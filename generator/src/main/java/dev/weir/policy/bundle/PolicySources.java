package dev.weir.policy.bundle;

import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Set;

/** Which files of a repository its compiled policies are made of. */
final class PolicySources {

  private static final String FOLDER = PolicyPaths.FOLDER + "/";

  private static final Set<String> DATA = Set.of("data.json", "data.yaml", "data.yml");

  private PolicySources() {}

  /**
   * The sources of the bundle in a folder, sorted; tests, waivers and the platform's own data are
   * none.
   */
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

  /** What {@code opa} reads of the folder: data has one of three names. */
  private static boolean isOwn(String path) {
    boolean data = DATA.contains(path.substring(path.lastIndexOf('/') + 1));
    return (isRego(path) || data || path.equals(FOLDER + PolicyPaths.CAPABILITIES))
        && !path.startsWith(FOLDER + PolicyPaths.COMPANY_DATA + "/")
        && !path.startsWith(FOLDER + PolicyPaths.WAIVERS + "/")
        && !path.startsWith(FOLDER + PolicyPaths.FOREIGN + "/");
  }

  private static boolean isSource(String path) {
    return isRego(path)
        || path.endsWith(".json")
        || path.endsWith(".yaml")
        || path.endsWith(".yml");
  }

  private static boolean isRego(String path) {
    return path.endsWith(".rego") && !path.endsWith(PolicyPaths.TESTS);
  }
}
