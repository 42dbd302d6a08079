package dev.weir.manifest;

import java.util.Comparator;
import java.util.Optional;

/**
 * A folder of the delivered tree: a unit of ownership and of sync, one Argo CD Application each.
 *
 * @param environment name of the environment
 * @param team name of the team; empty for a part of the platform
 * @param workload name of the workload; empty for the team's own tenant unit; name of the part for
 *     a part of the platform
 * @param owner who owns the unit's objects, which decides what kinds it may hold
 */
public record Unit(String environment, String team, String workload, Owner owner)
    implements Comparable<Unit> {

  /** Whose Argo CD project syncs a unit. */
  public enum Owner {
    /** The platform's project: namespaces, RBAC, network policies, identities. */
    PLATFORM,
    /** The team's project: a closed list of kinds. */
    TEAM
  }

  private static final Comparator<Unit> ORDER =
      Comparator.comparing(Unit::environment)
          .thenComparing(Unit::team)
          .thenComparing(Unit::owner)
          .thenComparing(Unit::workload);

  /** {@code <env>/_platform/<part>}: what belongs to no team. */
  public static Unit platform(String environment, String part) {
    return new Unit(environment, "", part, Owner.PLATFORM);
  }

  /** {@code <env>/<team>/_tenant}: Namespace, quota, people's RBAC, default deny. */
  public static Unit tenant(String environment, String team) {
    return new Unit(environment, team, "", Owner.PLATFORM);
  }

  /** {@code <env>/<team>/_tenant/<workload>}: the workload's identity and network. */
  public static Unit workloadTenant(String environment, String team, String workload) {
    return new Unit(environment, team, workload, Owner.PLATFORM);
  }

  /** {@code <env>/<team>/<workload>}: what the team's own project syncs. */
  public static Unit workload(String environment, String team, String workload) {
    return new Unit(environment, team, workload, Owner.TEAM);
  }

  /** The folder, relative to the delivered tree's root, without a slash at its end. */
  public String folder() {
    if (team.isEmpty()) {
      return environment + "/_platform/" + workload;
    }
    String base = environment + "/" + team;
    if (owner == Owner.TEAM) {
      return base + "/" + workload;
    }
    return workload.isEmpty() ? base + "/_tenant" : base + "/_tenant/" + workload;
  }

  /** The unit with this folder; empty for a folder that is none. */
  public static Optional<Unit> ofFolder(String folder) {
    String[] parts = folder.split("/", -1);
    if (parts.length < 3 || parts[0].startsWith("_")) {
      return Optional.empty();
    }
    if (parts[1].equals("_platform")) {
      return checked(folder, platform(parts[0], parts[2]));
    }
    if (parts[1].startsWith("_")) {
      return Optional.empty();
    }
    if (!parts[2].equals("_tenant")) {
      return checked(folder, workload(parts[0], parts[1], parts[2]));
    }
    return checked(
        folder,
        parts.length == 3
            ? tenant(parts[0], parts[1])
            : workloadTenant(parts[0], parts[1], parts[3]));
  }

  private static Optional<Unit> checked(String folder, Unit unit) {
    return Optional.of(unit).filter(found -> found.folder().equals(folder));
  }

  /** The Argo CD Application that syncs it. */
  public String application() {
    if (team.isEmpty()) {
      return "platform." + environment + "." + workload;
    }
    String name = environment + "." + team + (workload.isEmpty() ? "" : "." + workload);
    return owner == Owner.TEAM ? name : "tenant." + name;
  }

  @Override
  public int compareTo(Unit other) {
    return ORDER.compare(this, other);
  }
}
