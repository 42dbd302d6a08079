package dev.weir.manifest.connection;

import dev.weir.config.DataSystem;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The catalogue by which Flink reads and writes the tables of a lake. */
record LakeCatalog(SystemUse use, DataSystem.Lake lake) {

  /** Where images that bring Hive's configuration have it; EMR has its own for Glue. */
  private static final String HIVE_CONF = "/opt/hive/conf";

  private static final String GLUE_CLIENT =
      "com.amazonaws.glue.catalog.metastore.AWSCatalogMetastoreClient";

  SortedMap<String, String> options() {
    SortedMap<String, String> options =
        switch (lake.format()) {
          case "iceberg" -> iceberg();
          case "hudi" -> hudi();
          default -> paimon();
        };
    options.put("default-database", lake.database());
    return options;
  }

  private SortedMap<String, String> iceberg() {
    Optional<DataSystem.Glue> glue = glue();
    SortedMap<String, String> options =
        glue.map(g -> GlueCatalog.iceberg(use, g, role(g))).orElseGet(this::icebergWithoutGlue);
    options.put("warehouse", warehouse("s3"));
    return options;
  }

  private SortedMap<String, String> icebergWithoutGlue() {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("type", "iceberg");
    options.put("catalog-type", lake.knownBy().equals("filesystem") ? "hadoop" : "hive");
    lake.metastore().ifPresent(uri -> options.put("uri", uri));
    return options;
  }

  /** Hudi knows Glue and metastores by Hive's configuration alone. */
  private SortedMap<String, String> hudi() {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("type", "hudi");
    options.put("catalog.path", warehouse("s3a"));
    if (lake.knownBy().equals("filesystem")) {
      options.put("mode", "dfs");
      return options;
    }
    options.put("mode", "hms");
    options.put("hive.conf.dir", hasGlueConfiguration() ? GlueCatalog.HIVE_CONF : HIVE_CONF);
    return options;
  }

  private SortedMap<String, String> paimon() {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("type", "paimon");
    options.put("warehouse", warehouse("s3"));
    switch (lake.knownBy()) {
      case "glue" -> {
        options.put("metastore", "hive");
        if (hasGlueConfiguration()) {
          options.put("hive-conf-dir", GlueCatalog.HIVE_CONF);
        } else {
          options.put("metastore.client.class", GLUE_CLIENT);
        }
      }
      case "hive" -> {
        options.put("metastore", "hive");
        lake.metastore().ifPresent(uri -> options.put("uri", uri));
      }
      default -> options.put("metastore", "filesystem");
    }
    return options;
  }

  private boolean hasGlueConfiguration() {
    return lake.knownBy().equals("glue") && use.environment().dialect().isEmr();
  }

  private Optional<DataSystem.Glue> glue() {
    return lake.glue()
        .filter(name -> lake.knownBy().equals("glue"))
        .flatMap(name -> Optional.ofNullable(use.data().systems().glue().get(name)));
  }

  private Optional<String> role(DataSystem.Glue glue) {
    return glue.targetRoleArn().or(() -> use.bucket(lake).flatMap(DataSystem::targetRoleArn));
  }

  /** The folder, without a slash at its end. */
  private String warehouse(String scheme) {
    String bucket = use.bucket(lake).map(DataSystem.Bucket::name).orElse(lake.bucket());
    String folder = scheme + "://" + bucket + "/" + lake.path();
    return folder.substring(0, folder.length() - 1);
  }
}
