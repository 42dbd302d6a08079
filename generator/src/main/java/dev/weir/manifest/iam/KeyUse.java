package dev.weir.manifest.iam;

import dev.weir.model.Arn;
import java.util.List;

/**
 * What is done with a KMS key (each service's documentation of encryption at rest).
 *
 * @param purpose the end of the Sid
 * @param service the service that uses the key for the caller
 */
record KeyUse(String purpose, String service, List<String> actions) {

  private static final String DECRYPT = "kms:Decrypt";
  private static final String GENERATE = "kms:GenerateDataKey";

  /** Reading what the service encrypted. */
  static KeyUse read(String service) {
    return new KeyUse("ReadKey", service, List.of(DECRYPT));
  }

  /** Writing; uploads in parts and batches read the data key back. */
  static KeyUse write(String service) {
    return new KeyUse("WriteKey", service, List.of(DECRYPT, GENERATE));
  }

  /** Writing by a service that encrypts each record anew. */
  static KeyUse produce(String service) {
    return new KeyUse("WriteKey", service, List.of(GENERATE));
  }

  Statement statement(Grant grant, Arn key, String region, String domain) {
    return grant.statement(
        purpose,
        actions,
        List.of(Glob.literal(key.toString())),
        Condition.of("StringEquals", "kms:ViaService", service + "." + region + "." + domain));
  }
}
