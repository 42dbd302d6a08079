package dev.weir.manifest.flink;

import dev.weir.manifest.config.MountedFiles;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.Python;
import dev.weir.resolve.JobSettings.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a job's artifact comes to: a jar, its main class and its arguments.
 *
 * @param jar empty when the main class is on the image's class path
 */
record Program(Optional<String> jar, Optional<String> entryClass, List<String> args) {

  private static final String PYTHON_DRIVER = "org.apache.flink.client.python.PythonDriver";
  private static final String USRLIB = "/opt/flink/usrlib/";

  static Program of(JobContext context) {
    Optional<Artifact> artifact = context.settings().artifact();
    if (artifact.isEmpty()) {
      return new Program(Optional.empty(), Optional.empty(), List.of());
    }
    Artifact said = artifact.get();
    if (said.python().isPresent()) {
      return python(context, said, said.python().get());
    }
    return said.sql()
        .map(sql -> sql(context, said, sql))
        .orElseGet(() -> new Program(said.jar(), said.entryClass(), said.args()));
  }

  private static Program sql(JobContext context, Artifact artifact, Sql sql) {
    List<String> args = new ArrayList<>();
    MountedFiles.sqlScript(context.job()).ifPresent(args::add);
    args.addAll(artifact.args());
    return new Program(sql.runner().or(artifact::jar), artifact.entryClass(), args);
  }

  private static Program python(JobContext context, Artifact artifact, Python python) {
    List<String> args = new ArrayList<>();
    python.executable().ifPresent(path -> args.addAll(List.of("-pyclientexec", path)));
    python.script().ifPresent(script -> args.addAll(List.of("-py", path(script))));
    python.module().ifPresent(module -> args.addAll(List.of("-pym", module)));
    python.files().ifPresent(files -> args.addAll(List.of("-pyfs", files)));
    python.archives().ifPresent(archives -> args.addAll(List.of("-pyarch", archives)));
    args.addAll(artifact.args());
    return new Program(
        artifact.jar().or(() -> pythonJar(context, python)), Optional.of(PYTHON_DRIVER), args);
  }

  /** A script that is fetched lands in usrlib (facts: EMR on EKS, PyFlink). */
  private static String path(String script) {
    return isRemote(script) ? USRLIB + script.substring(script.lastIndexOf('/') + 1) : script;
  }

  /** EMR fetches the script as the job's jar; elsewhere Flink's own Python jar drives it. */
  private static Optional<String> pythonJar(JobContext context, Python python) {
    Optional<String> remote = python.script().filter(Program::isRemote);
    return remote.or(
        () ->
            Optional.of("local:///opt/flink/opt/flink-python-" + context.flink() + ".jar")
                .filter(jar -> !context.dialect().isEmr()));
  }

  private static boolean isRemote(String script) {
    return script.startsWith("s3:") || script.startsWith("s3a:");
  }
}
