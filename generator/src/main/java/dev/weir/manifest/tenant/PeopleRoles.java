package dev.weir.manifest.tenant;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Trees;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.RoleRefBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Rights of the team's people. Nobody changes what runs but through Git, and nobody reads Secrets
 * or enters pods, since either would be the job's own identity (facts: tenancy, escalation
 * pitfalls).
 */
final class PeopleRoles implements TeamConcern {

  private static final String RBAC = "rbac.authorization.k8s.io";

  @Override
  public List<Manifest> render(TeamTarget target) {
    List<Manifest> manifests = new ArrayList<>();
    for (PeopleRole role : PeopleRole.values()) {
      manifests.add(role(target, role));
      List<String> groups = target.team().spec().groups().map(role::groups).orElse(List.of());
      if (!groups.isEmpty()) {
        manifests.add(binding(target, role, groups));
      }
    }
    return manifests;
  }

  private static Manifest role(TeamTarget target, PeopleRole role) {
    var object =
        new RoleBuilder()
            .withMetadata(Metadata.team(target, role.objectName()))
            .withRules(role.rules(target.environment().dialect()))
            .build();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule(role.reason()));
    return Manifest.of(target.unit(), Trees.of(object), origins);
  }

  private static Manifest binding(TeamTarget target, PeopleRole role, List<String> groups) {
    var object =
        new RoleBindingBuilder()
            .withMetadata(Metadata.team(target, role.objectName()))
            .withRoleRef(roleRef(role))
            .withSubjects(groups.stream().sorted().distinct().map(PeopleRoles::group).toList())
            .build();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule(role.reason()));
    origins.put(
        "/subjects",
        () -> Origin.rule("groups." + role.field() + " in " + target.team().input().file().path()));
    return Manifest.of(target.unit(), Trees.of(object), origins);
  }

  private static RoleRef roleRef(PeopleRole role) {
    return new RoleRefBuilder()
        .withApiGroup(RBAC)
        .withKind("Role")
        .withName(role.objectName())
        .build();
  }

  private static Subject group(String name) {
    return new SubjectBuilder().withApiGroup(RBAC).withKind("Group").withName(name).build();
  }
}
