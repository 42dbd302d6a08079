package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a jar may come from depends on who fetches it: Flink's JobManager, EMR's init container, or
 * the operator for session jobs (facts: Flink operator, rules S4 to S6 and P14).
 */
final class JarSchemes implements JobCheck {

  private static final Pattern PRIVATE_HOST =
      Pattern.compile(
          "localhost|.*\\.(internal|local|svc)|127\\..*|10\\..*|192\\.168\\..*|169\\.254\\..*"
              + "|172\\.(1[6-9]|2\\d|3[01])\\..*|0\\.0\\.0\\.0");

  private static final String RAW_HTTP = "user.artifacts.raw-http-enabled";

  /** A jar with the field that names it. */
  private record Jar(String path, String uri) {

    String scheme() {
      int colon = uri.indexOf(':');
      return colon < 0 ? "" : uri.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    String host() {
      String rest = uri.substring(uri.indexOf("//") + 2);
      return rest.split("[/:?#]", 2)[0].toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public List<Diagnostic> check(JobScope scope) {
    Optional<Jar> jar = jar(scope);
    if (jar.isEmpty() || scope.isSessionCluster()) {
      return List.of();
    }
    return (scope.isSessionJob() ? session(scope, jar.get()) : application(scope, jar.get()))
        .stream().toList();
  }

  private static Optional<Jar> jar(JobScope scope) {
    Optional<Artifact> artifact = scope.settings().artifact();
    return artifact
        .flatMap(Artifact::jar)
        .map(uri -> new Jar("artifact.jar", uri))
        .or(
            () ->
                artifact
                    .flatMap(Artifact::sql)
                    .flatMap(Sql::runner)
                    .map(uri -> new Jar("artifact.sql.runner", uri)));
  }

  private static Optional<Diagnostic> application(JobScope scope, Jar jar) {
    if (scope.dialect().isEmr()) {
      return Optional.empty();
    }
    if (!scope.flink().atLeast(1, 19) && !jar.scheme().equals("local")) {
      return Optional.of(
          refused(
              FlinkCodes.JAR_SCHEME,
              scope,
              jar,
              "local://: Flink " + scope.flink().asMinor() + " takes jars of its image alone",
              "put the jar into the image, or use Flink 1.19 or newer"));
    }
    boolean raw = jar.scheme().equals("http") && !scope.has(RAW_HTTP, "true");
    if (raw || jar.scheme().equals("file")) {
      return Optional.of(
          refused(
              FlinkCodes.JAR_SCHEME,
              scope,
              jar,
              "s3://, https:// or local://",
              "name the jar by one of these"));
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> session(JobScope scope, Jar jar) {
    List<String> schemes =
        scope.environment().spec().operator().jarSchemes().orElseGet(() -> standard(scope));
    boolean any = !scope.dialect().isEmr() && !scope.dialect().apacheAtLeast(1, 15);
    if (!any && schemes.stream().noneMatch(jar.scheme()::equalsIgnoreCase)) {
      return Optional.of(
          refused(
              FlinkCodes.SESSION_JAR,
              scope,
              jar,
              "a scheme that the operator of "
                  + scope.environment().name()
                  + " fetches: "
                  + String.join(", ", schemes),
              "put the jar where the operator may fetch it from"));
    }
    boolean hidden =
        scope.dialect().apacheAtLeast(1, 15)
            && jar.scheme().startsWith("http")
            && PRIVATE_HOST.matcher(jar.host()).matches();
    return hidden
        ? Optional.of(
            refused(
                FlinkCodes.SESSION_JAR,
                scope,
                jar,
                "a host with a public address: the operator refuses private ones",
                "publish the jar under a public name"))
        : Optional.empty();
  }

  private static List<String> standard(JobScope scope) {
    return scope.dialect().isEmr() ? List.of("https", "s3") : List.of("https");
  }

  private static Diagnostic refused(
      Code code, JobScope scope, Jar jar, String expected, String action) {
    String found = "jar \"" + jar.uri + "\"";
    return Diagnostic.of(code, scope.at(jar.path), found, expected, action);
  }
}
