package dev.weir.check.access;

import dev.weir.config.DataSystem;
import dev.weir.config.DataSystem.Credentials;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields that only some kinds of systems have.
 *
 * @param credentialsAt the field that holds the credentials, with slashes
 * @param addresses where clients connect to, by field
 */
record SystemFields(
    Optional<String> clusterArn,
    Optional<String> kmsKey,
    Optional<String> arn,
    Optional<Credentials> credentials,
    String credentialsAt,
    Map<String, String> addresses) {

  private static final Optional<String> ABSENT = Optional.empty();

  private static final SystemFields NONE =
      new SystemFields(ABSENT, ABSENT, ABSENT, Optional.empty(), "credentials", Map.of());

  SystemFields {
    addresses = new TreeMap<>(addresses);
  }

  static SystemFields of(DataSystem system) {
    return system.match(new Reader());
  }

  private SystemFields withKey(Optional<String> key) {
    return new SystemFields(clusterArn, key, arn, credentials, credentialsAt, addresses);
  }

  private static SystemFields at(String field, String address) {
    return NONE.with(Optional.empty(), Map.of(field, address));
  }

  private SystemFields with(Optional<Credentials> found, Map<String, String> where) {
    return new SystemFields(clusterArn, kmsKey, arn, found, credentialsAt, where);
  }

  private static final class Reader implements DataSystem.Cases<SystemFields> {

    @Override
    public SystemFields kafka(DataSystem.Kafka kafka) {
      return new SystemFields(
          kafka.clusterArn(),
          ABSENT,
          ABSENT,
          kafka.auth().flatMap(DataSystem.Auth::credentials),
          "auth/credentials",
          Map.of("bootstrapServers", kafka.bootstrapServers()));
    }

    @Override
    public SystemFields bucket(DataSystem.Bucket bucket) {
      return NONE.withKey(bucket.kmsKey());
    }

    @Override
    public SystemFields glue(DataSystem.Glue glue) {
      return NONE;
    }

    @Override
    public SystemFields kinesis(DataSystem.Kinesis kinesis) {
      return NONE.withKey(kinesis.kmsKey());
    }

    @Override
    public SystemFields dynamoDb(DataSystem.DynamoDb dynamoDb) {
      return NONE.withKey(dynamoDb.kmsKey());
    }

    @Override
    public SystemFields sqs(DataSystem.Sqs sqs) {
      return NONE.withKey(sqs.kmsKey());
    }

    @Override
    public SystemFields secret(DataSystem.Secret secret) {
      Optional<String> arn = Optional.of(secret.arn());
      return new SystemFields(
          ABSENT, secret.kmsKey(), arn, Optional.empty(), "credentials", Map.of());
    }

    @Override
    public SystemFields jdbc(DataSystem.Jdbc jdbc) {
      return NONE.with(jdbc.credentials(), Map.of("url", jdbc.url()));
    }

    @Override
    public SystemFields lake(DataSystem.Lake lake) {
      return lake.metastore().map(address -> at("metastore", address)).orElse(NONE);
    }

    @Override
    public SystemFields http(DataSystem.Http http) {
      return at("url", http.url());
    }

    @Override
    public SystemFields service(DataSystem.Service service) {
      return NONE;
    }
  }
}
