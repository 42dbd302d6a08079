package dev.weir.manifest.flink;

import dev.weir.manifest.Labels;
import dev.weir.resolve.JobSettings.MovedFrom;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * Metadata of custom resources. What may change stands here, since labels and annotations of the
 * resource restart nothing (facts: Flink operator, diff classes).
 */
final class CustomMetadata {

  private static final String LABELS = "/metadata/labels";
  private static final String ANNOTATIONS = "/metadata/annotations";

  private CustomMetadata() {}

  static ObjectMeta of(JobContext context, String name, FieldOrigins origins) {
    for (String field : new String[] {"/apiVersion", "/kind", "/metadata/namespace"}) {
      origins.rule(field, "one resource for each workload, in its team's namespace");
    }
    origins.said("/metadata/name", context.job().declared(), name);
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(context.target().namespace())
        .withLabels(labels(context, origins))
        .withAnnotations(annotations(context, origins))
        .build();
  }

  private static Map<String, String> labels(JobContext context, FieldOrigins origins) {
    var environment = context.environment();
    Map<String, String> labels = new TreeMap<>(context.settings().labels());
    copied(labels, LABELS, "labels.", origins);
    var changeable = Labels.changeable(environment, context.target().team());
    ruled(changeable, LABELS, "labels of platform and team, which may change", origins);
    labels.putAll(changeable);
    var workload = Labels.workload(context.target());
    ruled(workload, LABELS, "labels that never change", origins);
    labels.putAll(workload);
    return labels;
  }

  private static Map<String, String> annotations(JobContext context, FieldOrigins origins) {
    Map<String, String> annotations = new TreeMap<>(context.settings().annotations());
    copied(annotations, ANNOTATIONS, "annotations.", origins);
    Map<String, String> derived = new TreeMap<>();
    var team = context.target().team().spec();
    derived.put("weir.dev/owners", String.join(",", team.owners()));
    team.contact()
        .flatMap(contact -> contact.chat().or(contact::email))
        .ifPresent(contact -> derived.put("weir.dev/contact", contact));
    if (context.environment().isProduction()) {
      derived.put("argocd.argoproj.io/sync-options", "Prune=confirm,Delete=confirm");
    }
    ruled(derived, ANNOTATIONS, "owners, contact and Argo CD's guards", origins);
    if (context.isRetired()) {
      derived.put("weir.dev/lifecycle", "retired");
      String rule = "tells a job that may be removed from one that is suspended";
      origins.rule(ANNOTATIONS + "/weir.dev~1lifecycle", rule, "lifecycle");
    }
    context
        .settings()
        .movedFrom()
        .ifPresent(
            moved -> {
              derived.put("weir.dev/moved-from", from(context, moved));
              String rule = "environment, team and name of the job before its move";
              origins.rule(ANNOTATIONS + "/weir.dev~1moved-from", rule, "movedFrom");
            });
    annotations.putAll(derived);
    return annotations;
  }

  private static void copied(
      Map<String, String> said, String parent, String field, FieldOrigins origins) {
    said.forEach((key, value) -> origins.said(FieldOrigins.child(parent, key), field + key, value));
  }

  private static void ruled(
      Map<String, String> derived, String parent, String rule, FieldOrigins origins) {
    derived.keySet().forEach(key -> origins.rule(FieldOrigins.child(parent, key), rule));
  }

  private static String from(JobContext context, MovedFrom moved) {
    return moved.environment().orElse(context.environment().name())
        + "/"
        + moved.team().orElse(context.target().team().name())
        + "/"
        + moved.job().orElse(context.job().name());
  }
}
