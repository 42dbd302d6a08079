package dev.weir.manifest.flink;

import dev.weir.manifest.Origin;
import dev.weir.manifest.Target;
import dev.weir.manifest.config.Mount;
import dev.weir.manifest.config.MountedFiles;
import dev.weir.manifest.connection.SystemCredentials;
import dev.weir.resolve.Access;
import dev.weir.resolve.Connections;
import dev.weir.resolve.JobSettings.FileEntry;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedEnvironment;
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

  MountRules(Target target) {
    Workload workload = target.workload();
    for (ResolvedJob part : workload.parts()) {
      Map<String, Origin> connections = connections(target.environment(), part);
      for (Mount mount : MountedFiles.of(target.environment(), part)) {
        Origin own = Origin.rule(RULE, part.leaf(field(part, mount)));
        Origin origin = connections.getOrDefault(mount.mountPath(), own);
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

  /** By path of the folder. */
  private static Map<String, Origin> connections(
      ResolvedEnvironment environment, ResolvedJob part) {
    Map<String, Origin> byFolder = new TreeMap<>();
    SystemCredentials.of(environment, part)
        .forEach(
            credentials ->
                byFolder.put(
                    credentials.folder(),
                    Origin.rule("credentials of a system that the job uses", credentials.leaf())));
    Leaf[] lines = part.access().stream().map(Access::leaf).toArray(Leaf[]::new);
    byFolder.put(
        Connections.folder(part.name()),
        Origin.rule("how the job connects to its data systems", lines));
    return byFolder;
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
