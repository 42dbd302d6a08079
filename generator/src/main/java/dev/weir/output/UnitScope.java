package dev.weir.output;

import java.util.Set;

/**
 * A scope by the names in a unit's folder; an empty set does not filter.
 *
 * @param environments first part of a folder
 * @param teams second part, or third below {@code _argocd}
 * @param workloads what follows the team, or its {@code _tenant}
 */
record UnitScope(Set<String> environments, Set<String> teams, Set<String> workloads)
    implements Scope {

  UnitScope {
    environments = Set.copyOf(environments);
    teams = Set.copyOf(teams);
    workloads = Set.copyOf(workloads);
  }

  @Override
  public boolean includes(String folder) {
    String[] parts = folder.split("/", -1);
    if (!allows(environments, parts[0])) {
      return false;
    }
    if (workloads.isEmpty()) {
      return allows(teams, at(parts, at(parts, 1).equals("_argocd") ? 2 : 1));
    }
    String workload = at(parts, at(parts, 2).equals("_tenant") ? 3 : 2);
    boolean ofTeam = !at(parts, 1).startsWith("_") && allows(teams, at(parts, 1));
    return ofTeam && workloads.contains(workload);
  }

  private static boolean allows(Set<String> names, String name) {
    return names.isEmpty() || names.contains(name);
  }

  private static String at(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }
}
