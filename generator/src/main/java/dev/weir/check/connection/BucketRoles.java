package dev.weir.check.connection;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Access;
import java.util.List;

/** Of Flink's S3 plugins the Hadoop one alone takes another role for one bucket. */
final class BucketRoles implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (!scope.runtime().s3Plugins().equals(List.of("presto")) || scope.dialect().isEmr()) {
      return List.of();
    }
    return scope.workload().access().stream()
        .filter(line -> line.kind() == SystemKind.BUCKET)
        .filter(line -> line.system().targetRoleArn().isPresent())
        .map(BucketRoles::unused)
        .toList();
  }

  private static Diagnostic unused(Access line) {
    return Diagnostic.of(
        ConnectionCodes.ROLE_UNUSED,
        line.leaf().location(),
        line + " is reached by a role of its owner, and the runtime has the presto plugin alone",
        "a runtime with the hadoop plugin, and addresses that start with s3a://",
        "choose a runtime with s3Plugins [presto, hadoop]");
  }
}
