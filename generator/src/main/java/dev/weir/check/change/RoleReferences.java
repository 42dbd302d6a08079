package dev.weir.check.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Subject;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.manifest.previous.UnitChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * A binding names its role for life: the API server refuses another one (Kubernetes: RBAC, roleRef
 * is immutable), and the whole Application with it.
 */
final class RoleReferences implements ChangeCheck {

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    return scope.units().stream().flatMap(unit -> check(scope, unit)).toList();
  }

  private static Stream<Diagnostic> check(ChangeScope scope, UnitChange unit) {
    return Stream.of("RoleBinding", "ClusterRoleBinding")
        .flatMap(kind -> unit.previous().objects(kind).stream())
        .flatMap(
            before ->
                unit.next().objects(before.key().kind()).stream()
                    .filter(after -> after.key().equals(before.key()))
                    .filter(after -> !role(after).equals(role(before)))
                    .map(after -> finding(scope, before, after)));
  }

  private static JsonNode role(DeliveredObject binding) {
    return binding.tree().path("roleRef");
  }

  private static Diagnostic finding(
      ChangeScope scope, DeliveredObject before, DeliveredObject after) {
    String name = after.key().toString();
    String team = after.unit().team();
    return Diagnostic.of(
            ChangeCodes.ROLE_REFERENCE,
            team.isEmpty() ? scope.environmentFile() : scope.team(team),
            name + " binds " + words(after) + ", where " + words(before) + " was delivered",
            "the role that it has: the API server refuses another one in the same binding",
            "give the binding another name; the old one goes with the same delivery")
        .about(new Subject(name, "/roleRef"));
  }

  private static String words(DeliveredObject binding) {
    return role(binding).path("kind").asText() + " \"" + role(binding).path("name").asText() + "\"";
  }
}
