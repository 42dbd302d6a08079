package dev.weir.manifest.connection;

import dev.weir.config.DataSystem;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The catalogue by which Flink reads a database of the Glue Data Catalog: on EMR Flink's Hive
 * catalogue with the configuration that EMR brings, elsewhere Iceberg's (facts: EMR on EKS, Glue).
 */
record GlueCatalog(SystemUse use, DataSystem.Glue glue) {

  /** Folders of EMR's image. */
  static final String HIVE_CONF = "/glue/confs/hive/conf";

  private static final String HADOOP_CONF = "/glue/confs/hadoop/conf";

  SortedMap<String, String> options() {
    SortedMap<String, String> options =
        use.environment().dialect().isEmr() ? hive() : iceberg(use, glue, glue.targetRoleArn());
    options.put("default-database", glue.database());
    return options;
  }

  /** Iceberg's own client of Glue and S3, with the owner's role where there is one. */
  static SortedMap<String, String> iceberg(
      SystemUse use, DataSystem.Glue glue, Optional<String> role) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("type", "iceberg");
    options.put("catalog-impl", "org.apache.iceberg.aws.glue.GlueCatalog");
    options.put("io-impl", "org.apache.iceberg.aws.s3.S3FileIO");
    options.put("client.region", use.data().region(glue));
    options.put("glue.id", use.data().account(glue));
    role.ifPresent(arn -> assumed(use, glue, arn, options));
    return options;
  }

  private static void assumed(
      SystemUse use, DataSystem.Glue glue, String arn, SortedMap<String, String> options) {
    options.put("client.factory", "org.apache.iceberg.aws.AssumeRoleAwsClientFactory");
    options.put("client.assume-role.arn", arn);
    options.put("client.assume-role.region", use.data().region(glue));
    options.put("client.assume-role.session-name", use.session());
  }

  private static SortedMap<String, String> hive() {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("type", "hive");
    options.put("hive-conf-dir", HIVE_CONF);
    options.put("hadoop-conf-dir", HADOOP_CONF);
    return options;
  }
}
