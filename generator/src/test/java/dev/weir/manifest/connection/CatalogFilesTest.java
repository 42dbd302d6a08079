package dev.weir.manifest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.aws.AwsClientProperties;
import org.apache.iceberg.aws.AwsProperties;
import org.apache.iceberg.flink.FlinkCatalogFactory;
import org.apache.paimon.hive.HiveCatalogOptions;
import org.apache.paimon.options.CatalogOptions;
import org.apache.paimon.options.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of catalogues and databases, by the names that their libraries give them. */
class CatalogFilesTest {

  private static final Pattern ENTRY = Pattern.compile("^ {2}'([^']+)' = '([^']*)',?$");

  private static final Set<String> ICEBERG =
      Set.of(
          FlinkCatalogFactory.TYPE,
          FlinkCatalogFactory.ICEBERG_CATALOG_TYPE,
          FlinkCatalogFactory.DEFAULT_DATABASE,
          CatalogProperties.CATALOG_IMPL,
          CatalogProperties.FILE_IO_IMPL,
          CatalogProperties.WAREHOUSE_LOCATION,
          CatalogProperties.URI,
          AwsClientProperties.CLIENT_REGION,
          AwsProperties.GLUE_CATALOG_ID,
          AwsProperties.CLIENT_FACTORY,
          AwsProperties.CLIENT_ASSUME_ROLE_ARN,
          AwsProperties.CLIENT_ASSUME_ROLE_REGION,
          AwsProperties.CLIENT_ASSUME_ROLE_SESSION_NAME);

  static List<String> catalogs() {
    return ConnectedCompany.files("apache", "irsa").keySet().stream()
        .filter(name -> name.endsWith(".sql"))
        .map(name -> name.substring(0, name.length() - ".sql".length()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("catalogs")
  void theStatementSaysWhatThePropertiesSay(String system) {
    for (String operator : List.of("apache", "emr")) {
      Map<String, String> files = ConnectedCompany.files(operator, "irsa");
      String statement = files.getOrDefault(system + ".sql", "");
      Map<String, String> said = new TreeMap<>();
      statement
          .lines()
          .map(ENTRY::matcher)
          .filter(Matcher::matches)
          .forEach(entry -> said.put(entry.group(1), entry.group(2)));

      assertThat(said).isEqualTo(ConnectedCompany.options(files, system + ".properties"));
      assertThat(statement)
          .startsWith("CREATE CATALOG `" + system.substring(system.indexOf('-') + 1) + "` WITH (\n")
          .endsWith("\n);\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "glue-analytics",
        "glue-partner",
        "lake-iceberg-glue",
        "lake-iceberg-partner",
        "lake-iceberg-hive",
        "lake-iceberg-files"
      })
  void icebergKnowsEveryOption(String system) {
    assertThat(ConnectedCompany.options(system + ".properties").keySet()).isSubsetOf(ICEBERG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lake-iceberg-glue", "lake-iceberg-partner"})
  void icebergHasTheClassesThatAreNamed(String system) {
    Map<String, String> options = ConnectedCompany.options(system + ".properties");
    for (String key : List.of("catalog-impl", "io-impl", "client.factory")) {
      String name = options.getOrDefault(key, "org.apache.iceberg.aws.glue.GlueCatalog");

      assertThat(getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
          .as(name)
          .isNotNull();
    }
  }

  @Test
  void icebergWithoutGlueHasACatalogueThatFlinkKnows() {
    assertThat(ConnectedCompany.options("lake-iceberg-hive.properties"))
        .containsEntry("catalog-type", FlinkCatalogFactory.ICEBERG_CATALOG_TYPE_HIVE);
    assertThat(ConnectedCompany.options("lake-iceberg-files.properties"))
        .containsEntry("catalog-type", FlinkCatalogFactory.ICEBERG_CATALOG_TYPE_HADOOP)
        .containsEntry("warehouse", "s3://acme-lake");
  }

  @Test
  void paimonReadsItsOptions() {
    Options hive = paimon("apache", "lake-paimon-hive");
    Options glue = paimon("apache", "lake-paimon-glue");
    Options emr = paimon("emr", "lake-paimon-glue");

    assertThat(hive.get(CatalogOptions.METASTORE)).isEqualTo("hive");
    assertThat(hive.get(CatalogOptions.URI)).isEqualTo("thrift://hms.acme.example:9083");
    assertThat(hive.get(CatalogOptions.WAREHOUSE)).isEqualTo("s3://acme-lake/paimon");
    assertThat(glue.get(HiveCatalogOptions.METASTORE_CLIENT_CLASS)).endsWith("MetastoreClient");
    assertThat(emr.get(HiveCatalogOptions.HIVE_CONF_DIR)).isEqualTo("/glue/confs/hive/conf");
    assertThat(paimon("emr", "lake-paimon-files").get(CatalogOptions.METASTORE))
        .isEqualTo("filesystem");
  }

  private static Options paimon(String operator, String system) {
    Map<String, String> files = ConnectedCompany.files(operator, "irsa");
    return Options.fromMap(ConnectedCompany.options(files, system + ".properties"));
  }

  @Test
  void postgresReadsTheUrl() throws SQLException {
    String url = ConnectedCompany.options("jdbc-ledger.properties").getOrDefault("url", "");
    Map<String, String> read = new TreeMap<>();
    for (DriverPropertyInfo info :
        DriverManager.getDriver(url).getPropertyInfo(url, new Properties())) {
      read.put(info.name, String.valueOf(info.value));
    }

    assertThat(read)
        .containsEntry("PGHOST", "ledger.acme.example")
        .containsEntry("PGPORT", "5432")
        .containsEntry("PGDBNAME", "ledger")
        .containsEntry("ssl", "true");
  }

  @Test
  void passwordsOfDatabasesAreNamedByTheirFiles() {
    assertThat(ConnectedCompany.options("jdbc-ledger.properties"))
        .containsEntry("password.file", "/opt/flink/credentials/totals/jdbc-ledger/password");
    assertThat(ConnectedCompany.options("jdbc-open.properties")).containsOnlyKeys("url");
  }
}
