package dev.weir.manifest.iam;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An IAM role, fully decided, whoever makes it.
 *
 * @param objectName name of its object in the namespace of IAM objects, unique in the cluster:
 *     {@code <team>.<workload>}
 * @param name at most 64 characters
 * @param path begins and ends with a slash
 * @param trust who may assume it, as a policy document
 * @param inline policies that are part of the role, by name
 * @param managed policies beside the role, by name: where inline ones would not fit
 * @param maxSessionDuration in seconds
 * @param associations accounts that get it by EKS Pod Identity; empty under IRSA
 * @param retained whether the role stays in the account when its object goes
 */
public record RoleSpec(
    String objectName,
    String name,
    String path,
    String arn,
    String description,
    TrustDocument trust,
    SortedMap<String, PolicyDocument> inline,
    SortedMap<String, PolicyDocument> managed,
    Optional<String> permissionsBoundary,
    int maxSessionDuration,
    SortedMap<String, String> tags,
    List<Association> associations,
    boolean retained) {

  public RoleSpec {
    inline = sorted(inline);
    managed = sorted(managed);
    tags = sorted(tags);
    associations = List.copyOf(associations);
  }

  /** A service account of the cluster; it need not exist yet. */
  public record Association(String namespace, String serviceAccount) {}

  /** Every statement of all its policies, in the order of the policies. */
  public List<Statement> statements() {
    return Stream.of(inline, managed)
        .flatMap(policies -> policies.values().stream())
        .flatMap(policy -> policy.statements().stream())
        .toList();
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
