package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Trees;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;

/**
 * The whole pod template of one role: what Weir derives, then what people say for all pods, then
 * what they say for this role. Each role's template is complete, so that the operator merges
 * nothing by position (facts: Flink operator, merge rules).
 */
final class PodTemplates {

  private PodTemplates() {}

  static ObjectNode of(PodContext pod) {
    PodTemplateSpec derived =
        new PodTemplateSpecBuilder()
            .withMetadata(PodMetadata.of(pod))
            .withSpec(PodSpecs.of(pod))
            .build();
    ResolvedJob job = pod.cluster().job();
    JsonNode own =
        pod.isJobManager() ? job.templates().jobManager() : job.templates().taskManager();
    ObjectNode tree = Trees.of(derived);
    TemplateMerge.over(tree, job.templates().common());
    TemplateMerge.over(tree, own);
    Hardening.harden(tree);
    return tree;
  }
}
