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

  private CustomMetadata() {}

  static ObjectMeta of(JobContext context, String name) {
    Map<String, String> labels = new TreeMap<>(context.settings().labels());
    labels.putAll(Labels.changeable(context.environment(), context.target().team()));
    labels.putAll(Labels.workload(context.target()));
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(context.target().namespace())
        .withLabels(labels)
        .withAnnotations(annotations(context))
        .build();
  }

  private static Map<String, String> annotations(JobContext context) {
    Map<String, String> annotations = new TreeMap<>(context.settings().annotations());
    var team = context.target().team().spec();
    annotations.put("weir.dev/owners", String.join(",", team.owners()));
    team.contact()
        .flatMap(contact -> contact.chat().or(contact::email))
        .ifPresent(contact -> annotations.put("weir.dev/contact", contact));
    if (context.environment().isProduction()) {
      annotations.put("argocd.argoproj.io/sync-options", "Prune=confirm,Delete=confirm");
    }
    context
        .settings()
        .movedFrom()
        .ifPresent(moved -> annotations.put("weir.dev/moved-from", from(context, moved)));
    return annotations;
  }

  private static String from(JobContext context, MovedFrom moved) {
    return moved.environment().orElse(context.environment().name())
        + "/"
        + moved.team().orElse(context.target().team().name())
        + "/"
        + moved.job().orElse(context.job().name());
  }
}
