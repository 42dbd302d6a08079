package dev.weir.resolve;

import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Suggestion;
import dev.weir.resolve.JobSettings.Lifecycle;
import dev.weir.resolve.Places.Text;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A role exists before its job starts. Where another pipeline makes the roles, what nobody vouches
 * for waits: it is delivered suspended or left out, and a note says so.
 */
final class RoleOrder {

  private static final String EXISTING = "/spec/identity/existingRoles";

  /** Long names differ in few characters; more would match the roles of other jobs. */
  private static final int TYPING_ERRORS = 2;

  private final ResolvedEnvironment environment;
  private final Set<String> known = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private RoleOrder(ResolvedEnvironment environment) {
    this.environment = environment;
  }

  /** A note for each workload that waits, and for each existing role that looks misspelt. */
  static List<Diagnostic> findings(ResolvedEnvironment environment) {
    if (environment.spec().identity().isDeliveredInCluster()) {
      return List.of();
    }
    RoleOrder order = new RoleOrder(environment);
    environment.teams().forEach(team -> team.workloads().forEach(w -> order.workload(team, w)));
    Places.texts(environment.input().file(), EXISTING).forEach(order::existing);
    return order.findings;
  }

  /** Where an environment says which roles exist, else that somebody else makes them. */
  static Location place(Inputs.Environment environment) {
    var root = environment.file().root();
    return Pointers.key(root, EXISTING)
        .orElseGet(() -> Pointers.nearestKey(root, "/spec/identity/delivery"));
  }

  private void workload(ResolvedTeam team, Workload workload) {
    String role = RoleName.of(environment.input(), team.name(), workload.cluster());
    known.add(role);
    if (!environment.lacksRole(team, workload)) {
      return;
    }
    missing.add(role);
    String name = "\"" + workload.name() + "\" of " + team.name();
    if (environment.isLeftOut(team, workload)) {
      findings.add(note(leftOut(name, workload), role));
    } else if (isSuspendedForIt(workload)) {
      findings.add(note(name + " is delivered suspended", role));
    }
  }

  /** People's own suspension stays theirs, and no word is lost about it. */
  private boolean isSuspendedForIt(Workload workload) {
    ResolvedJob job = workload.cluster();
    return job.settings().lifecycle() == Lifecycle.SUSPENDED
        && job.leaf("lifecycle").location().equals(place(environment.input()));
  }

  private String leftOut(String name, Workload workload) {
    return workload.match(
        application ->
            name + " is left out, since " + environment.dialect() + " takes no new job suspended",
        session ->
            session.jobs().isEmpty()
                ? name + ", a session cluster, is left out"
                : name + ", a session cluster, is left out with its jobs");
  }

  private Diagnostic note(String what, String role) {
    String second =
        environment.usesIrsa()
            ? "say missingRoles: retry, so that it runs and asks again until the role is there"
            : "let ack or crossplane deliver the roles";
    return Diagnostic.of(
        ResolveCodes.ROLE_FIRST,
        place(environment.input()),
        what + ": its role \"" + role + "\" is not in existingRoles",
        "a role that is in the account before the first pod asks for it",
        "have the role made and add its name to existingRoles, or " + second);
  }

  private void existing(Text name) {
    if (known.contains(name.value())) {
      return;
    }
    Suggestion.within(TYPING_ERRORS, name.value(), missing)
        .ifPresent(
            near ->
                findings.add(
                    Diagnostic.of(
                        ResolveCodes.ROLE_MISSPELT,
                        name.location(),
                        "no workload here has the role \"" + name.value() + "\"",
                        "the name of a workload's role, to the letter",
                        "did you mean \"" + near + "\"?")));
  }
}
