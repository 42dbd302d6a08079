package dev.weir.manifest.config;

import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.connection.ConnectionFile;
import dev.weir.manifest.connection.ConnectionFolder;
import dev.weir.resolve.Leaf;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.List;

/** One ConfigMap for each job with access: its connection files. */
final class ConnectionMaps implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    return target.workload().parts().stream()
        .flatMap(job -> ConnectionFolder.of(target.environment(), job).stream())
        .map(folder -> manifest(target, folder))
        .toList();
  }

  /** The old ConfigMap goes last: pods of the running job mount it until the upgrade is done. */
  private static Manifest manifest(Target target, ConnectionFolder folder) {
    ConfigMapBuilder map =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName(folder.configMap())
            .withNamespace(target.namespace())
            .withLabels(Labels.workload(target))
            .addToAnnotations("argocd.argoproj.io/sync-options", "PruneLast=true")
            .endMetadata()
            .withImmutable(true);
    folder.files().forEach(file -> map.addToData(file.name(), file.text()));
    ConfigMap built = map.build();
    return Manifest.of(target.unit(), Trees.of(built), origins(target, folder));
  }

  private static OriginRecorder origins(Target target, ConnectionFolder folder) {
    OriginRecorder recorder = target.tracing().recorder();
    Leaf[] leaves =
        folder.files().stream().map(ConnectionFile::leaf).distinct().toArray(Leaf[]::new);
    recorder.put("", () -> Origin.rule("how the job connects to its data systems", leaves));
    recorder.put(
        "/metadata/name",
        () ->
            Origin.rule(
                "job and a digest of the files, so that another address rolls the job", leaves));
    for (ConnectionFile file : folder.files()) {
      recorder.put(
          "/data",
          file.name(),
          () -> Origin.rule("what clients of " + file.system() + " need", file.leaf()));
    }
    return recorder;
  }
}
