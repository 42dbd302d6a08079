package dev.weir.manifest.config;

import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;

/** One ConfigMap for each file and SQL script of a workload's jobs. */
final class ConfigMaps implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    return target.workload().parts().stream()
        .flatMap(job -> DeliveredFile.of(job).stream().map(file -> manifest(target, job, file)))
        .toList();
  }

  private static Manifest manifest(Target target, ResolvedJob job, DeliveredFile file) {
    ConfigMap map =
        new ConfigMapBuilder()
            .withMetadata(metadata(target, file))
            .withImmutable(true)
            .addToData(file.key(), file.content())
            .build();
    var tree = Trees.of(map);
    return new Manifest(
        target.unit(), ResourceKey.of(tree), tree, origins(target, job, file).origins());
  }

  /** The old ConfigMap goes last: pods of the running job mount it until the upgrade is done. */
  private static ObjectMeta metadata(Target target, DeliveredFile file) {
    return new ObjectMetaBuilder()
        .withName(file.configMap())
        .withNamespace(target.namespace())
        .withLabels(Labels.workload(target))
        .addToAnnotations("argocd.argoproj.io/sync-options", "PruneLast=true")
        .build();
  }

  private static OriginRecorder origins(Target target, ResolvedJob job, DeliveredFile file) {
    OriginRecorder recorder = target.tracing().recorder();
    recorder.put("", () -> Origin.rule("a ConfigMap for each file", job.leaf(file.setting())));
    recorder.put("/data", file.key(), () -> Origin.input(job.leaf(file.setting())));
    recorder.put(
        "/metadata/name",
        () ->
            Origin.rule(
                "job, file and a digest of the content, so that a change rolls the job",
                job.leaf(file.setting())));
    return recorder;
  }
}
