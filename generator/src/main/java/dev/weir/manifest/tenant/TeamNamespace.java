package dev.weir.manifest.tenant;

import dev.weir.config.TeamSpec;
import dev.weir.config.TeamSpec.Contact;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Trees;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Namespace. Its labels are the only way to set Pod Security on EKS, and losing it would lose
 * everything in it, so Argo CD asks a person first (facts: tenancy, Pod Security admission).
 */
final class TeamNamespace implements TeamConcern {

  private static final String POD_SECURITY = "pod-security.kubernetes.io/";
  private static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";

  @Override
  public List<Manifest> render(TeamTarget target) {
    var namespace = new NamespaceBuilder().withMetadata(metadata(target)).build();
    return List.of(Manifest.of(target.unit(), Trees.of(namespace), origins(target)));
  }

  private static ObjectMeta metadata(TeamTarget target) {
    Map<String, String> labels = Labels.team(target.environment(), target.team());
    labels.putAll(Labels.changeable(target.environment(), target.team()));
    labels.putAll(podSecurity(target));
    return new ObjectMetaBuilder()
        .withName(target.namespace())
        .withLabels(labels)
        .withAnnotations(annotations(target))
        .build();
  }

  /** The version is pinned, since {@code latest} changes meaning when the control plane does. */
  private static Map<String, String> podSecurity(TeamTarget target) {
    String version = "v" + target.environment().spec().cluster().kubernetes();
    Map<String, String> labels = new TreeMap<>();
    labels.put(POD_SECURITY + "enforce", target.environment().podSecurity());
    labels.put(POD_SECURITY + "audit", "restricted");
    labels.put(POD_SECURITY + "warn", "restricted");
    for (String mode : List.of("enforce", "audit", "warn")) {
      labels.put(POD_SECURITY + mode + "-version", version);
    }
    return labels;
  }

  private static Map<String, String> annotations(TeamTarget target) {
    TeamSpec team = target.team().spec();
    Map<String, String> annotations = new TreeMap<>();
    annotations.put(SYNC_OPTIONS, "Prune=confirm,Delete=confirm");
    annotations.put("weir.dev/owners", String.join(",", team.owners()));
    annotations.put(
        "weir.dev/description",
        "Flink jobs of team " + target.team().name() + " in " + target.environment().name());
    team.contact().ifPresent(contact -> annotations.putAll(contact(contact)));
    return annotations;
  }

  private static Map<String, String> contact(Contact contact) {
    Map<String, String> annotations = new TreeMap<>();
    contact.email().ifPresent(email -> annotations.put("weir.dev/email", email));
    contact.chat().ifPresent(chat -> annotations.put("weir.dev/chat", chat));
    contact.pager().ifPresent(pager -> annotations.put("weir.dev/pager", pager));
    contact.runbook().ifPresent(runbook -> annotations.put("weir.dev/runbook", runbook));
    return annotations;
  }

  private static OriginRecorder origins(TeamTarget target) {
    String environment = target.environment().input().file().path();
    OriginRecorder origins = target.tracing().recorder();
    origins.put("", () -> Origin.rule("every team has one namespace for all its workloads"));
    origins.put(
        "/metadata/name",
        () -> Origin.rule("namespacePrefix in " + environment + ", then the team's name"));
    origins.put(
        "/metadata/annotations",
        () -> Origin.rule("owners and contact in " + target.team().input().file().path()));
    origins.put(
        "/metadata/annotations",
        SYNC_OPTIONS,
        () -> Origin.rule("removing a namespace removes all jobs in it, so a person confirms it"));
    podSecurityOrigins(origins, environment);
    return origins;
  }

  private static void podSecurityOrigins(OriginRecorder origins, String environment) {
    String labels = "/metadata/labels";
    origins.put(
        labels,
        POD_SECURITY + "enforce",
        () ->
            Origin.rule(
                "podSecurity.enforce in "
                    + environment
                    + ", else restricted on Apache's operator and baseline on EMR"));
    for (String mode : List.of("enforce", "audit", "warn")) {
      origins.put(
          labels,
          POD_SECURITY + mode + "-version",
          () -> Origin.rule("cluster.kubernetes in " + environment));
    }
    origins.put(labels, Labels.COST_CENTER, () -> Origin.rule("costCenter in the team's file"));
  }
}
