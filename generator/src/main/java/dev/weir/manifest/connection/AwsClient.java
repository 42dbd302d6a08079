package dev.weir.manifest.connection;

import dev.weir.config.DataSystem;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Options of the connectors of flink-connector-aws. Without a role of the owner there is nothing to
 * say about credentials: the connectors' default chain finds those of the pod.
 */
record AwsClient(SystemUse use, DataSystem system) {

  private static final String PROVIDER = "aws.credentials.provider";

  /** In the words of the DataStream connectors. */
  SortedMap<String, String> properties() {
    return options(PROVIDER + ".role.");
  }

  /** In the words of the table connectors, which put {@code provider} in by themselves. */
  SortedMap<String, String> table() {
    return options("aws.credentials.role.");
  }

  private SortedMap<String, String> options(String role) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("aws.region", use.data().region(system));
    system
        .targetRoleArn()
        .ifPresent(
            arn -> {
              options.put(PROVIDER, "ASSUME_ROLE");
              options.put(role + "arn", arn);
              options.put(role + "sessionName", use.session());
            });
    return options;
  }
}
