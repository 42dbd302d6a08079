package dev.weir.manifest.flink;

import dev.weir.manifest.Origin;
import dev.weir.manifest.config.Mount;
import dev.weir.manifest.config.MountedFiles;
import dev.weir.resolve.JobSettings.FileEntry;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which fields made the volumes and mounts of a workload's pods. */
final class MountRules {

  private static final String RULE = "mounted in the main container";
  private static final String VOLUME = "spec.volumes[";
  private static final String MOUNT = "spec.containers[" + MainContainer.NAME + "].volumeMounts[";

  private final Map<String, Origin> byElement = new TreeMap<>();

  MountRules(Workload workload) {
    for (ResolvedJob part : workload.parts()) {
      for (Mount mount : MountedFiles.of(part)) {
        Origin origin = Origin.rule(RULE, part.leaf(field(part, mount)));
        byElement.put(VOLUME + mount.volumeName() + "]", origin);
        byElement.put(MOUNT + mount.mountPath() + "]", origin);
      }
    }
    ResolvedJob cluster = workload.cluster();
    WritableFolders.byVolume()
        .forEach(
            (volume, path) -> {
              Origin origin =
                  Origin.rule(
                      "what Flink writes to when its image is read-only",
                      cluster.leaf("security.readOnlyRootFilesystem"));
              byElement.putIfAbsent(VOLUME + volume + "]", origin);
              byElement.putIfAbsent(MOUNT + path + "]", origin);
            });
  }

  /** The origin of a field of a volume or of a mount that Weir made. */
  Optional<Origin> of(String path) {
    return byElement.entrySet().stream()
        .filter(element -> path.startsWith(element.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String field(ResolvedJob part, Mount mount) {
    return switch (mount.source().kind()) {
      case SECRET, SECRET_PROVIDER_CLASS -> "secrets[" + mount.source().name() + "]";
      case CONFIG_MAP ->
          part.settings().files().stream()
              .filter(file -> file.path().equals(mount.mountPath()))
              .map(FileEntry::name)
              .map(name -> "files[" + name + "]")
              .findFirst()
              .orElse("artifact.sql");
    };
  }
}
