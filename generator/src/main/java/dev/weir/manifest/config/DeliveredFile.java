package dev.weir.manifest.config;

import dev.weir.model.ShortName;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.FileEntry;
import dev.weir.resolve.JobSettings.Sql;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file in the main containers that a ConfigMap of its own delivers. The ConfigMap's name holds a
 * digest of the content: a change makes another ConfigMap, and the pod template that names it rolls
 * the job.
 *
 * @param configMap name of the ConfigMap
 * @param volume name of the volume, at most 63 characters
 * @param path absolute path of the file
 * @param content what is in it
 * @param setting path of the setting that it comes from
 */
record DeliveredFile(String configMap, String volume, String path, String content, String setting) {

  private static final int VOLUME_LIMIT = 63;
  private static final String SQL_FOLDER = "/opt/flink/sql/";

  /** Files and SQL statements of one job. */
  static List<DeliveredFile> of(ResolvedJob job) {
    List<DeliveredFile> files = new ArrayList<>();
    job.settings().files().forEach(file -> files.add(file(job, file)));
    sql(job).ifPresent(files::add);
    return files;
  }

  /** The SQL statements of a job, when its file holds them. */
  static Optional<DeliveredFile> sql(ResolvedJob job) {
    return job.settings()
        .artifact()
        .flatMap(Artifact::sql)
        .flatMap(Sql::statements)
        .map(statements -> sql(job.name(), statements));
  }

  private static DeliveredFile file(ResolvedJob job, FileEntry file) {
    String name = job.name() + "-" + file.name();
    return new DeliveredFile(
        name + "-" + ShortName.digest(file.content()),
        ShortName.within(VOLUME_LIMIT, "file-" + name),
        file.path(),
        file.content(),
        "files." + file.name());
  }

  private static DeliveredFile sql(String job, String statements) {
    return new DeliveredFile(
        job + "-sql-" + ShortName.digest(statements),
        ShortName.within(VOLUME_LIMIT, "sql-" + job),
        SQL_FOLDER + job + ".sql",
        statements,
        "artifact.sql.statements");
  }

  /** The key in the ConfigMap: the file's own name where Kubernetes takes it as a key. */
  String key() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean possible = name.matches("[-._a-zA-Z0-9]{1,253}") && !name.startsWith("..");
    return possible && !name.equals(".") ? name : "content";
  }
}
