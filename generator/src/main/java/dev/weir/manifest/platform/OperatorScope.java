package dev.weir.manifest.platform;

import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import java.util.List;
import java.util.TreeSet;

/** What Apache's operator watches in an environment whose platform Weir installs. */
public final class OperatorScope {

  /** The operator's part. */
  public static final String PART = "flink-operator";

  private OperatorScope() {}

  /**
   * The teams' namespaces, sorted; the operator's own where there is none, since an empty list
   * would mean every namespace of the cluster.
   */
  public static List<String> namespaces(ResolvedEnvironment environment) {
    TreeSet<String> namespaces = new TreeSet<>();
    environment.teams().stream().map(ResolvedTeam::namespace).forEach(namespaces::add);
    if (namespaces.isEmpty()) {
      namespaces.add(environment.operatorNamespace());
    }
    return List.copyOf(namespaces);
  }
}
