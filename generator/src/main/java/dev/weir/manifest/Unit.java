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
    TEAM,
    /** The platform's project too: Argo CD's own objects, which sync all the rest. */
    ARGO_CD,
    /** None: a person applies it once. */
    PERSON
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

  /**
   * {@code <env>/_bootstrap}: the root Application and its project, which a person applies once.
   */
  public static Unit bootstrap(String environment) {
    return new Unit(environment, "", "", Owner.PERSON);
  }

  /** {@code <env>/_argocd}: Applications of the platform's parts and of the tenants. */
  public static Unit argoCd(String environment) {
    return new Unit(environment, "", "", Owner.ARGO_CD);
  }

  /** {@code <env>/_argocd/<team>}: the team's project, and Applications of its tenant units. */
  public static Unit argoCd(String environment, String team) {
    return new Unit(environment, team, "", Owner.ARGO_CD);
  }

  /** The folder, relative to the delivered tree's root, without a slash at its end. */
  public String folder() {
    return switch (owner) {
      case PERSON -> environment + "/_bootstrap";
      case ARGO_CD -> environment + "/_argocd" + below(team);
      case TEAM -> environment + "/" + team + "/" + workload;
      case PLATFORM ->
          team.isEmpty()
              ? environment + "/_platform/" + workload
              : environment + "/" + team + "/_tenant" + below(workload);
    };
  }

  private static String below(String name) {
    return name.isEmpty() ? "" : "/" + name;
  }

  /** The unit with this folder; empty for a folder that is none. */
  public static Optional<Unit> ofFolder(String folder) {
    String[] parts = folder.split("/", -1);
    if (parts.length < 2 || parts[0].startsWith("_")) {
      return Optional.empty();
    }
    return Optional.of(parts[1].startsWith("_") ? ofPlatform(parts) : ofTeam(parts))
        .filter(unit -> unit.folder().equals(folder));
  }

  private static Unit ofPlatform(String[] parts) {
    String name = parts.length > 2 ? parts[2] : "";
    return switch (parts[1]) {
      case "_bootstrap" -> bootstrap(parts[0]);
      case "_argocd" -> argoCd(parts[0], name);
      default -> platform(parts[0], name);
    };
  }

  private static Unit ofTeam(String[] parts) {
    String name = parts.length > 2 ? parts[2] : "";
    if (!name.equals("_tenant")) {
      return workload(parts[0], parts[1], name);
    }
    return parts.length == 3
        ? tenant(parts[0], parts[1])
        : workloadTenant(parts[0], parts[1], parts[3]);
  }

  /** The Argo CD Application that syncs it; empty where a person does. */
  public Optional<String> application() {
    String dotted = environment + dot(team) + dot(workload);
    return switch (owner) {
      case PERSON -> Optional.empty();
      case ARGO_CD -> Optional.of(team.isEmpty() ? "platform." + environment : dotted);
      case TEAM -> Optional.of(dotted);
      case PLATFORM -> Optional.of((team.isEmpty() ? "platform." : "tenant.") + dotted);
    };
  }

  private static String dot(String name) {
    return name.isEmpty() ? "" : "." + name;
  }

  @Override
  public int compareTo(Unit other) {
    return ORDER.compare(this, other);
  }
}
