package dev.weir.manifest.connection;

import dev.weir.model.ShortName;
import dev.weir.resolve.Connections;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The folder of a job's connection files, which one ConfigMap delivers. The ConfigMap's name holds
 * a digest of all files: another address or another role makes another ConfigMap, and the pod
 * template that names it rolls the job.
 *
 * @param configMap name of the ConfigMap
 * @param volume name of the volume, at most 63 characters
 * @param path absolute path of the folder
 * @param files sorted by name, each name once; never empty
 */
public record ConnectionFolder(
    String configMap, String volume, String path, List<ConnectionFile> files) {

  private static final int VOLUME_LIMIT = 63;

  public ConnectionFolder {
    files = List.copyOf(files);
  }

  /** The folder of a job; empty when the job has no access. */
  public static Optional<ConnectionFolder> of(ResolvedEnvironment environment, ResolvedJob job) {
    List<ConnectionFile> files =
        SystemUse.of(environment, job).stream()
            .flatMap(use -> use.files().stream())
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .toList();
    return files.isEmpty() ? Optional.empty() : Optional.of(folder(job.name(), files));
  }

  private static ConnectionFolder folder(String job, List<ConnectionFile> files) {
    String all =
        files.stream()
            .map(file -> file.name() + "\n" + file.text())
            .collect(Collectors.joining("\n"));
    return new ConnectionFolder(
        job + "-connections-" + ShortName.digest(all),
        ShortName.within(VOLUME_LIMIT, "connections-" + job),
        Connections.folder(job),
        files);
  }
}
