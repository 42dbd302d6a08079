package dev.weir.manifest.iam;

import dev.weir.config.EnvironmentSpec.Monitoring;
import dev.weir.config.EnvironmentSpec.Storage;
import dev.weir.manifest.Target;
import dev.weir.resolve.JobSettings.Artifact;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import dev.weir.resolve.JobSettings.Python;
import dev.weir.resolve.JobSettings.Restore;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a workload needs beside its lines, in words of requests, from strings alone. */
final class OwnMeaning {

  private final Target target;
  private final String partition;
  private final List<Scope> scopes = new ArrayList<>();

  private OwnMeaning(Target target) {
    this.target = target;
    this.partition = target.environment().spec().cluster().partition();
  }

  static List<Scope> of(Target target) {
    OwnMeaning meaning = new OwnMeaning(target);
    target.workload().parts().forEach(meaning::part);
    if (target.environment().dialect().isEmr()) {
      meaning.logs();
    }
    return meaning.scopes;
  }

  private void part(ResolvedJob job) {
    Storage storage = target.environment().spec().storage();
    Stream.concat(Stream.of(storage.state()), storage.savepoints().stream())
        .forEach(base -> folder(base + "/" + folder(job.stateKey()), true));
    job.settings().restore().flatMap(Restore::from).ifPresent(from -> folder(from + "/", false));
    boolean session = !target.workload().cluster().equals(job);
    Optional<Artifact> artifact = job.settings().artifact();
    if (!session) {
      artifact.flatMap(Artifact::jar).ifPresent(this::fetched);
    }
    artifact.flatMap(Artifact::python).flatMap(Python::script).ifPresent(this::fetched);
    boolean emr = target.environment().dialect().isEmr();
    if (emr && job.settings().emr().flatMap(e -> e.glueCatalog()).orElse(false)) {
      String glue = arn("glue");
      scopes.add(Scope.exact("glue:GetDatabase", glue + "catalog"));
      scopes.add(Scope.exact("glue:GetDatabase", glue + "database/default"));
    }
  }

  private String folder(String last) {
    return target.environment().name() + "/" + target.team().name() + "/" + last + "/";
  }

  private void folder(String uri, boolean write) {
    String bucket = bucket(uri);
    String key = uri.substring(uri.indexOf("//") + 2).split("/", 2)[1];
    List<String> actions =
        write
            ? List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload")
            : List.of("s3:GetObject");
    actions.forEach(action -> scopes.add(Scope.below(action, bucket + "/" + key)));
    scopes.add(Scope.listing(bucket, key));
    scopes.add(Scope.exact("s3:GetBucketLocation", bucket));
  }

  private String bucket(String uri) {
    return "arn:" + partition + ":s3:::" + uri.substring(uri.indexOf("//") + 2).split("/", 2)[0];
  }

  private void fetched(String uri) {
    if (uri.startsWith("s3")) {
      String key = uri.substring(uri.indexOf("//") + 2).split("/", 2)[1];
      scopes.add(Scope.exact("s3:GetObject", bucket(uri) + "/" + key));
    }
  }

  private void logs() {
    Optional<LogArchive> archive =
        target.workload().cluster().settings().logging().flatMap(Logging::archive);
    Monitoring monitoring = target.environment().spec().monitoring().orElseThrow();
    String folder = folder(target.workload().name());
    if (archive.flatMap(LogArchive::s3).orElse(false)) {
      String base = "arn:" + partition + ":s3:::" + monitoring.logBucket().orElseThrow() + "/";
      scopes.add(Scope.below("s3:PutObject", base + folder));
    }
    if (archive.flatMap(LogArchive::cloudWatch).orElse(false)) {
      String group = arn("logs") + "log-group:" + monitoring.logGroup().orElseThrow();
      scopes.add(Scope.below("logs:DescribeLogGroups", ""));
      scopes.add(Scope.exact("logs:CreateLogGroup", group));
      scopes.add(Scope.below("logs:DescribeLogStreams", group + ":"));
      String prefix = archive.flatMap(LogArchive::streamPrefix).map(p -> p + "/").orElse(folder);
      scopes.add(Scope.below("logs:PutLogEvents", group + ":log-stream:" + prefix));
      scopes.add(Scope.below("logs:CreateLogStream", group + ":log-stream:" + prefix));
    }
  }

  private String arn(String service) {
    var cluster = target.environment().spec().cluster();
    return "arn:"
        + partition
        + ":"
        + service
        + ":"
        + cluster.region()
        + ":"
        + cluster.account()
        + ":";
  }
}
