package dev.weir.manifest.argocd;

import java.util.List;

/**
 * Fields of a kind that Argo CD neither compares nor writes back, since something in the cluster
 * owns them.
 *
 * @param group API group; empty for the core group
 * @param jsonPointers of the fields
 */
public record IgnoredDifference(String group, String kind, List<String> jsonPointers) {

  public IgnoredDifference {
    jsonPointers = List.copyOf(jsonPointers);
  }
}
