package dev.weir.manifest.iam.owner;

import dev.weir.manifest.iam.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one role may do with one resource of a foreign account.
 *
 * @param statement as the role has it, with that resource's ARNs alone
 */
record Entry(Owned resource, String principal, Statement statement) {

  /** One entry for each resource that a statement names. */
  static List<Entry> of(String principal, Statement statement) {
    SortedMap<String, List<String>> byFile =
        statement.resources().stream()
            .collect(
                Collectors.groupingBy(
                    resource -> Owned.of(resource).file(), TreeMap::new, Collectors.toList()));
    return byFile.values().stream()
        .map(arns -> new Entry(Owned.of(arns.get(0)), principal, statement.withResources(arns)))
        .toList();
  }

  /** What entries of several roles have in common when they ask for the same. */
  Map<String, Object> shape() {
    return new TreeMap<>(
        Map.of(
            "sid", statement.sid(),
            "actions", statement.actions(),
            "resources", statement.resources(),
            "conditions", statement.conditions()));
  }
}
