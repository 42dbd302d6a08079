package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.Python;
import dev.weir.resolve.JobSettings.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A job runs exactly one thing: a jar, a Python program or SQL. */
final class Artifacts implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (scope.isSessionCluster()) {
      return List.of();
    }
    Optional<Artifact> artifact = scope.settings().artifact();
    if (artifact.filter(Artifacts::names).isEmpty()) {
      return List.of(nothing(scope));
    }
    List<Diagnostic> findings = new ArrayList<>();
    artifact.flatMap(Artifact::python).ifPresent(python -> python(scope, python, findings));
    artifact.flatMap(Artifact::sql).ifPresent(sql -> sql(scope, sql, findings));
    return findings;
  }

  private static boolean names(Artifact artifact) {
    return artifact.jar().isPresent()
        || artifact.python().isPresent()
        || artifact.sql().isPresent();
  }

  private static Diagnostic nothing(JobScope scope) {
    return Diagnostic.of(
        FlinkCodes.ARTIFACT,
        scope.at("artifact"),
        "artifact names nothing to run",
        "exactly one of jar, python, sql",
        "add jar: s3://… or local://…");
  }

  private static void python(JobScope scope, Python python, List<Diagnostic> findings) {
    if (python.script().isPresent() == python.module().isPresent()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.ARTIFACT,
              scope.at("artifact.python"),
              "python with " + (python.script().isPresent() ? "script and module" : "no program"),
              "exactly one of script and module",
              python.script().isPresent() ? "keep one of them" : "add script: with its path"));
    }
    if (python.module().isPresent() && python.files().isEmpty() && python.archives().isEmpty()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.ARTIFACT,
              scope.at("artifact.python.module"),
              "module " + python.module().get() + " without files",
              "files or archives that hold the module",
              "add files: with the path of the package"));
    }
  }

  private static void sql(JobScope scope, Sql sql, List<Diagnostic> findings) {
    if (sql.script().isPresent() == sql.statements().isPresent()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.ARTIFACT,
              scope.at("artifact.sql"),
              "sql with " + (sql.script().isPresent() ? "script and statements" : "no statements"),
              "exactly one of script and statements",
              sql.script().isPresent() ? "keep one of them" : "add statements: |"));
    }
    if (sql.runner().isEmpty()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.ARTIFACT,
              scope.at("artifact.sql"),
              "sql without a runner",
              "runner: the jar that reads the statements",
              "add runner: local:///… of the image"));
    }
  }
}
