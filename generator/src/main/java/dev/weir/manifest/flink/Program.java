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
  private static final String JAR = "/spec/job/jarURI";
  private static final String CLASS = "/spec/job/entryClass";
  private static final String ARGS = "/spec/job/args";

  static Program of(JobContext context, FieldOrigins origins) {
    Optional<Artifact> artifact = context.settings().artifact();
    origins.input(JAR, "artifact.jar");
    origins.input(CLASS, "artifact.entryClass");
    origins.rule(ARGS, "the job's arguments, in their order", "artifact.args");
    if (artifact.isEmpty()) {
      return new Program(Optional.empty(), Optional.empty(), List.of());
    }
    Artifact said = artifact.get();
    if (said.python().isPresent()) {
      return python(context, said, origins);
    }
    return said.sql()
        .map(sql -> sql(context, said, origins))
        .orElseGet(() -> new Program(said.jar(), said.entryClass(), said.args()));
  }

  private static Program sql(JobContext context, Artifact artifact, FieldOrigins origins) {
    Optional<String> runner = artifact.sql().flatMap(Sql::runner);
    List<String> args = new ArrayList<>();
    MountedFiles.sqlScript(context.job()).ifPresent(args::add);
    args.addAll(artifact.args());
    if (runner.isPresent()) {
      origins.input(JAR, "artifact.sql.runner");
    }
    origins.rule(ARGS, "the path of the SQL script, then the job's arguments", "artifact.sql");
    return new Program(runner.or(artifact::jar), artifact.entryClass(), args);
  }

  private static Program python(JobContext context, Artifact artifact, FieldOrigins origins) {
    Python python = artifact.python().orElseThrow();
    List<String> args = new ArrayList<>();
    python.executable().ifPresent(path -> args.addAll(List.of("-pyclientexec", path)));
    python.script().ifPresent(script -> args.addAll(List.of("-py", path(context, script))));
    python.module().ifPresent(module -> args.addAll(List.of("-pym", module)));
    python.files().ifPresent(files -> args.addAll(List.of("-pyfs", files)));
    python.archives().ifPresent(archives -> args.addAll(List.of("-pyarch", archives)));
    args.addAll(artifact.args());
    if (artifact.jar().isEmpty()) {
      origins.rule(JAR, "the jar that brings Flink's Python driver", "artifact.python");
    }
    origins.rule(CLASS, "Flink's own driver starts Python programs", "artifact.python");
    origins.rule(ARGS, "the Python driver's options, then the job's arguments", "artifact.python");
    return new Program(
        artifact.jar().or(() -> pythonJar(context, python)), Optional.of(PYTHON_DRIVER), args);
  }

  /** On EMR a script that is fetched lands in usrlib (facts: EMR on EKS, PyFlink). */
  private static String path(JobContext context, String script) {
    return isFetched(context, script)
        ? USRLIB + script.substring(script.lastIndexOf('/') + 1)
        : script;
  }

  /** EMR fetches the script as the job's jar; elsewhere Flink's own Python jar drives it. */
  private static Optional<String> pythonJar(JobContext context, Python python) {
    return context.dialect().isEmr()
        ? python.script().filter(script -> isFetched(context, script))
        : Optional.of("local:///opt/flink/opt/flink-python" + scala(context) + ".jar");
  }

  /** Up to 1.15 the jar's name has Scala's version too. */
  private static String scala(JobContext context) {
    return (context.flink().atLeast(1, 16) ? "-" : "_2.12-") + context.flink();
  }

  private static boolean isFetched(JobContext context, String script) {
    return context.dialect().isEmr() && (script.startsWith("s3:") || script.startsWith("s3a:"));
  }
}
