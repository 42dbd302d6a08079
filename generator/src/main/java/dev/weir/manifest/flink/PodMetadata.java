package dev.weir.manifest.flink;

import dev.weir.manifest.Labels;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Labels and annotations of pods; labels that could change would restart the job with them. */
final class PodMetadata {

  private PodMetadata() {}

  static ObjectMeta of(PodContext pod) {
    Map<String, String> labels = new TreeMap<>(pod.settings().podLabels());
    labels.putAll(Labels.workload(pod.cluster().target()));
    Map<String, String> annotations = new TreeMap<>();
    Disruption.annotate(pod, annotations);
    YuniKorn.of(pod)
        .ifPresent(
            scheduling -> {
              labels.putAll(scheduling.labels());
              annotations.putAll(scheduling.annotations());
            });
    return new ObjectMetaBuilder().withLabels(labels).withAnnotations(annotations).build();
  }
}
