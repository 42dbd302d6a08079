package dev.weir.manifest;

import dev.weir.config.EnvironmentSpec.Cluster;
import dev.weir.resolve.RoleName;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one identity of a workload: names computed from environment, team and workload, never read
 * back from a cluster.
 *
 * @param serviceAccount of its pods; on EMR the operator makes its own from the role
 * @param roleName at most 64 characters, IAM's limit
 * @param roleArn of that role in the cluster's account
 */
public record Identity(String serviceAccount, String roleName, String roleArn) {

  /** The identity of a workload, by its environment's prefix and path. */
  public static Identity of(Target target) {
    var identity = target.environment().spec().identity();
    String role =
        RoleName.of(target.environment().input(), target.team().name(), target.workload().name());
    Cluster cluster = target.environment().spec().cluster();
    String path = identity.rolePath().filter(p -> !p.isEmpty()).orElse("/");
    String computed =
        "arn:" + cluster.partition() + ":iam::" + cluster.account() + ":role" + path + role;
    Optional<String> said =
        target.workload().cluster().settings().emr().flatMap(emr -> emr.executionRoleArn());
    return new Identity(
        target.workload().name() + "-flink",
        said.map(arn -> arn.substring(arn.lastIndexOf('/') + 1)).orElse(role),
        said.orElse(computed));
  }

  /**
   * The ServiceAccount that EMR's operator makes for one component, {@code jobmanager} or {@code
   * taskmanager} (facts: EMR on EKS, service account names).
   */
  public String emrServiceAccount(String component, String account) {
    return "emr-containers-sa-flink-" + component + "-" + account + "-" + base36(roleName);
  }

  /** Lower-case base 36 of the name's bytes read as one number; {@code 0} for no bytes. */
  static String base36(String text) {
    return new BigInteger(1, text.getBytes(StandardCharsets.UTF_8)).toString(36);
  }
}
