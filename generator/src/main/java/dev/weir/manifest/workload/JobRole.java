package dev.weir.manifest.workload;

import dev.weir.manifest.Identity;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Metadata;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.RoleRefBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.List;

/**
 * The rights of a workload's pods, and their binding; on EMR the operator makes both.
 *
 * <p>Native Flink has those of the operator's own chart, the set that is proven over its releases:
 * the JobManager makes, watches and deletes TaskManager pods; high availability creates, patches
 * and deletes ConfigMaps for leaders; the JobManager reads its own Deployment to own its pods,
 * deletes it when it shuts down, and {@code finalizers} lets an owner block deletion where the
 * cluster enforces that right. Standalone Flink makes no pods: it needs ConfigMaps for Kubernetes
 * high availability, and without it nothing at all (facts: Flink operator, role of the job).
 */
final class JobRole implements WorkloadConcern {

  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final List<String> VERBS =
      List.of("create", "delete", "get", "list", "patch", "update", "watch");

  @Override
  public List<Manifest> render(Target target) {
    JobSettings settings = target.workload().cluster().settings();
    if (target.environment().dialect().isEmr() || !ApiAccess.any(settings)) {
      return List.of();
    }
    return List.of(role(target, rules(settings)), binding(target));
  }

  private static List<PolicyRule> rules(JobSettings settings) {
    return settings.isNative()
        ? List.of(
            rule("", List.of("configmaps", "pods")),
            rule("apps", List.of("deployments", "deployments/finalizers")))
        : List.of(rule("", List.of("configmaps")));
  }

  private static PolicyRule rule(String group, List<String> resources) {
    return new PolicyRuleBuilder()
        .withApiGroups(group)
        .withResources(resources)
        .withVerbs(VERBS)
        .build();
  }

  private static Manifest role(Target target, List<PolicyRule> rules) {
    var role =
        new RoleBuilder().withMetadata(Metadata.workload(target, "flink")).withRules(rules).build();
    ResolvedJob cluster = target.workload().cluster();
    OriginRecorder origins = target.tracing().recorder();
    origins.put(
        "",
        () ->
            Origin.rule(
                "native Flink makes its own pods; Kubernetes high availability keeps ConfigMaps",
                cluster.leaf("mode"),
                cluster.leaf("highAvailability.type")));
    return Manifest.of(target.tenantUnit(), Trees.of(role), origins);
  }

  private static Manifest binding(Target target) {
    var binding =
        new RoleBindingBuilder()
            .withMetadata(Metadata.workload(target, "flink"))
            .withRoleRef(roleRef(target))
            .withSubjects(account(target))
            .build();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule("the workload's identity gets the workload's role"));
    return Manifest.of(target.tenantUnit(), Trees.of(binding), origins);
  }

  private static RoleRef roleRef(Target target) {
    return new RoleRefBuilder()
        .withApiGroup(RBAC)
        .withKind("Role")
        .withName(Metadata.name(target, "flink"))
        .build();
  }

  private static Subject account(Target target) {
    return new SubjectBuilder()
        .withKind("ServiceAccount")
        .withName(Identity.of(target).serviceAccount())
        .withNamespace(target.namespace())
        .build();
  }
}
