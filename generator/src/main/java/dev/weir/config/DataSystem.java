package dev.weir.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something outside a job that holds data, as an environment declares it. */
public sealed interface DataSystem {

  /** Calls the case of this system's kind. */
  <T> T match(Cases<T> cases);

  /** Account that owns it; empty for the cluster's, and for what belongs to no account. */
  default Optional<String> account() {
    return Optional.empty();
  }

  /** Region it is in; empty for the cluster's. */
  default Optional<String> region() {
    return Optional.empty();
  }

  /** The owner's role that jobs assume to reach it. */
  default Optional<String> targetRoleArn() {
    return Optional.empty();
  }

  /** From a team to what it may write; empty when every team may. */
  default Map<String, List<String>> owners() {
    return Map.of();
  }

  /** One function for each kind of system. */
  interface Cases<T> {

    T kafka(Kafka kafka);

    T bucket(Bucket bucket);

    T glue(Glue glue);

    T kinesis(Kinesis kinesis);

    T dynamoDb(DynamoDb dynamoDb);

    T sqs(Sqs sqs);

    T secret(Secret secret);

    T jdbc(Jdbc jdbc);

    T lake(Lake lake);

    T http(Http http);

    T service(Service service);
  }

  /** A Kafka cluster; brokers' addresses joined by commas. */
  record Kafka(
      String bootstrapServers,
      Optional<String> clusterArn,
      Optional<Auth> auth,
      Optional<Boolean> tls,
      List<String> cidrs,
      List<Integer> ports,
      Optional<String> account,
      Optional<String> region,
      Optional<String> targetRoleArn,
      Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.kafka(this);
    }

    /** How clients say who they are: {@code iam}, {@code scram}, {@code mtls} or {@code none}. */
    public String mechanism() {
      return auth.map(Auth::type).orElse("none");
    }

    /** Whether connections are encrypted: unless said otherwise, wherever clients authenticate. */
    public boolean isEncrypted() {
      return tls.orElse(!mechanism().equals("none"));
    }
  }

  /** Authentication of Kafka clients. */
  record Auth(String type, Optional<String> mechanism, Optional<Credentials> credentials) {}

  /** An S3 bucket. */
  record Bucket(
      String name,
      Optional<String> kmsKey,
      Optional<String> endpoint,
      Optional<String> account,
      Optional<String> region,
      Optional<String> targetRoleArn,
      Map<String, List<String>> owners)
      implements DataSystem {

    /** The short form: the bucket's name alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Bucket named(String name) {
      Optional<String> none = Optional.empty();
      return new Bucket(name, none, none, none, none, none, Map.of());
    }

    /** The long form. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Bucket of(
        @JsonProperty("name") String name,
        @JsonProperty("kmsKey") Optional<String> kmsKey,
        @JsonProperty("endpoint") Optional<String> endpoint,
        @JsonProperty("account") Optional<String> account,
        @JsonProperty("region") Optional<String> region,
        @JsonProperty("targetRoleArn") Optional<String> targetRoleArn,
        @JsonProperty("owners") Map<String, List<String>> owners) {
      return new Bucket(name, kmsKey, endpoint, account, region, targetRoleArn, owners);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.bucket(this);
    }
  }

  /** A database of the Glue Data Catalog. */
  record Glue(
      String database,
      Optional<String> account,
      Optional<String> region,
      Optional<String> targetRoleArn,
      Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.glue(this);
    }
  }

  /** A Kinesis data stream. */
  record Kinesis(
      String stream,
      Optional<String> kmsKey,
      Optional<String> account,
      Optional<String> region,
      Optional<String> targetRoleArn,
      Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.kinesis(this);
    }
  }

  /** A DynamoDB table. */
  record DynamoDb(
      String table,
      Optional<String> kmsKey,
      Optional<String> account,
      Optional<String> region,
      Optional<String> targetRoleArn,
      Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.dynamoDb(this);
    }
  }

  /** An SQS queue. */
  record Sqs(
      String queue,
      Optional<String> kmsKey,
      Optional<String> account,
      Optional<String> region,
      Optional<String> targetRoleArn,
      Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.sqs(this);
    }
  }

  /** A secret of AWS Secrets Manager; account and region are those of its ARN. */
  record Secret(String arn, Optional<String> kmsKey, Optional<String> targetRoleArn)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.secret(this);
    }
  }

  /** A database reached by JDBC. */
  record Jdbc(
      String url,
      Optional<Credentials> credentials,
      List<String> cidrs,
      List<Integer> ports,
      Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.jdbc(this);
    }
  }

  /**
   * A folder of a bucket that holds the tables of one database.
   *
   * @param bucket logical name
   * @param path with a slash at its end; empty for the whole bucket
   * @param glue logical name, for catalog {@code glue}
   * @param metastore thrift address, for catalog {@code hive}
   */
  record Lake(
      String format,
      String bucket,
      String path,
      String database,
      Optional<String> catalog,
      Optional<String> glue,
      Optional<String> metastore,
      List<String> cidrs,
      Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.lake(this);
    }

    /** Who knows the tables: {@code glue}, {@code hive} or {@code filesystem}. */
    public String knownBy() {
      return catalog.orElse("filesystem");
    }

    /**
     * The folder of one table, relative to the bucket, with a slash at its end. Iceberg's and
     * Hudi's catalogues of a bare folder name a database's folder as the database, all others put
     * {@code .db} behind it.
     */
    public String folder(String table) {
      boolean plain = knownBy().equals("filesystem") && !format.equals("paimon");
      return path + database + (plain ? "/" : ".db/") + table + "/";
    }
  }

  /** An HTTP endpoint. */
  record Http(String url, List<String> cidrs, Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.http(this);
    }
  }

  /** A Service of another namespace of the cluster; its ports are its pods' ports too. */
  record Service(
      String name,
      String namespace,
      Map<String, String> podLabels,
      List<Integer> ports,
      Map<String, List<String>> owners)
      implements DataSystem {

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.service(this);
    }

    /** The name that the cluster's DNS answers for. */
    public String host() {
      return name + "." + namespace + ".svc";
    }
  }

  /** Where credentials come from; exactly one is there. */
  record Credentials(
      Optional<ExternalSecret> externalSecret,
      Optional<ManagedSecret> secretsManager,
      Optional<String> provided) {}

  /** A Secret that the External Secrets operator makes. */
  record ExternalSecret(
      String store,
      Optional<String> storeKind,
      Optional<String> refreshInterval,
      Map<String, String> data) {}

  /** A secret that the Secrets Store CSI driver mounts with the job's role. */
  record ManagedSecret(String arn, Optional<String> kmsKey, List<String> keys) {}
}
