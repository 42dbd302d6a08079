package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of roles are unique in an account, whatever their path and the case of their letters
 * (facts: EMR on EKS, limits); two workloads of one name would fight over one role.
 */
final class RoleNames {

  private final Map<String, Owner> owners = new HashMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private RoleNames() {}

  private record Owner(String words, Location location) {}

  /** One finding for each computed name that is taken already, in any environment. */
  static List<Diagnostic> findings(List<ResolvedEnvironment> environments) {
    RoleNames names = new RoleNames();
    environments.forEach(names::environment);
    return names.findings;
  }

  private void environment(ResolvedEnvironment environment) {
    Location place = Places.name(environment.input().file());
    add(
        environment,
        RoleName.of(environment.input(), "operator"),
        new Owner("the operator in " + environment.name(), place));
    for (ResolvedTeam team : environment.teams()) {
      team.workloads().stream()
          .map(Workload::cluster)
          .filter(job -> job.settings().emr().flatMap(emr -> emr.executionRoleArn()).isEmpty())
          .forEach(job -> job(environment, team, job));
    }
  }

  private void job(ResolvedEnvironment environment, ResolvedTeam team, ResolvedJob job) {
    add(
        environment,
        RoleName.of(environment.input(), team.name(), job),
        new Owner(
            team.name() + "/" + job.name() + " in " + environment.name(),
            job.declared().location()));
  }

  private void add(ResolvedEnvironment environment, String role, Owner owner) {
    String account = environment.spec().cluster().account();
    Owner other = owners.putIfAbsent(account + "/" + role.toLowerCase(Locale.ROOT), owner);
    if (other != null) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.ROLE_TAKEN,
              owner.location(),
              "the role of "
                  + owner.words()
                  + " would be \""
                  + role
                  + "\", as is that of "
                  + other.words(),
              "one role for each of them: an account takes a name once, whatever its case",
              "rename one of them, or give one environment another identity.rolePrefix"));
    }
  }
}
