package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an environment says of its data systems. */
class DataSystemsTest {

  private static final String MSK =
      "clusterArn: \"arn:%s:kafka:%s:%s:cluster/orders/1234abcd-12ab-34cd-56ef-1234567890ab-1\"";
  private static final String KEY = "kmsKey: \"arn:aws:kms:%s:%s:key/1234abcd\"";
  private static final String SECRET = "arn: \"arn:aws:secretsmanager:%s:%s:secret:orders-a1B2c3\"";
  private static final String OWN = "111122223333";
  private static final String OTHER = "222233334444";

  private static List<String> codes(String line) {
    return Cases.apache().append(Cases.ENVIRONMENT, line).codes();
  }

  private static String kafka(String fields) {
    return "kafka: {orders: {bootstrapServers: \"b-1.example.com:9098\", " + fields + "}}";
  }

  @ParameterizedTest
  @CsvSource({
    "aws, eu-central-1, 111122223333, ''",
    "aws-cn, eu-central-1, 111122223333, ACC-001",
    "aws, eu-west-1, 111122223333, ACC-001",
    "aws, eu-central-1, 222233334444, ACC-001",
  })
  void clusterIsWhereItsSystemIs(String partition, String region, String account, String code) {
    String arn = MSK.formatted(partition, region, account);

    assertThat(String.join(",", codes(kafka(arn + ", auth: {type: iam}")))).isEqualTo(code);
  }

  @Test
  void systemsOwnAccountAndRegionCount() {
    String own = "account: \"" + OTHER + "\", region: eu-west-1, auth: {type: iam}, ";

    assertThat(codes(kafka(own + MSK.formatted("aws", "eu-west-1", OTHER)))).isEmpty();
    assertThat(codes(kafka(own + MSK.formatted("aws", "eu-central-1", OWN))))
        .containsExactly("ACC-001");
  }

  @ParameterizedTest
  @CsvSource({
    "eu-central-1, 222233334444, ''",
    "eu-central-1, 111122223333, ''",
    "eu-central-1, 333344445555, ACC-001",
    "eu-west-1, 222233334444, ACC-001",
  })
  void keyIsOfTheOwnerOrOfTheCluster(String region, String account, String code) {
    String bucket = "buckets: {a: {name: abc, account: \"" + OTHER + "\", %s}}";

    assertThat(String.join(",", codes(bucket.formatted(KEY.formatted(region, account)))))
        .isEqualTo(code);
  }

  @Test
  void keyOfASecretIsBesideIt() {
    String secret = "secrets: {s: {" + SECRET.formatted("eu-west-1", OTHER) + ", %s}}";

    assertThat(codes(secret.formatted(KEY.formatted("eu-west-1", OTHER)))).isEmpty();
    assertThat(codes(secret.formatted(KEY.formatted("eu-central-1", OTHER))))
        .containsExactly("ACC-001");
  }

  @Test
  void managedCredentialsAreNear() {
    String auth = "auth: {type: scram, credentials: {secretsManager: {%s}}}";

    assertThat(codes(kafka(auth.formatted(SECRET.formatted("eu-central-1", OWN))))).isEmpty();
    assertThat(codes(kafka(auth.formatted(SECRET.formatted("eu-central-1", OTHER)))))
        .containsExactly("ACC-001");
  }

  @Test
  void regionIsOfTheClustersPartition() {
    assertThat(codes("sqs: {q: {queue: q, region: eu-west-1}}")).isEmpty();
    assertThat(codes("sqs: {q: {queue: q, region: cn-north-1}}")).containsExactly("ACC-001");
  }

  @ParameterizedTest
  @CsvSource({"111122223333, ''", "aws, ''"})
  void boundaryIsOfTheRolesAccount(String account, String code) {
    Cases cases =
        Cases.apache()
            .replace(
                Cases.ENVIRONMENT,
                "identity: {type: irsa}",
                "identity: {type: irsa, permissionsBoundary: \"arn:aws:iam::"
                    + account
                    + ":policy/p\"}");

    assertThat(String.join(",", cases.codes())).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "222233334444, 222233334444, ''",
    "222233334444, 333344445555, ACC-002",
    "111122223333, 111122223333, ACC-002",
    "111122223333, 222233334444, ACC-002"
  })
  void roleToAssumeIsTheOwners(String owner, String role, String code) {
    String table =
        "dynamodb: {t: {table: abc, account: \"%s\", targetRoleArn: \"arn:aws:iam::%s:role/r\"}}";

    assertThat(String.join(",", codes(table.formatted(owner, role)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "catalog: glue, glue: g | ''",
        "catalog: glue | ACC-003",
        "catalog: hive, metastore: 'thrift://m.example.com:9083', cidrs: [10.0.0.0/24] | ''",
        "catalog: hive | ACC-003",
        "glue: g | ACC-004",
        "metastore: 'thrift://m.example.com:9083' | ACC-004",
        "cidrs: [10.0.0.0/24] | ACC-004",
        "format: hudi | ''",
      })
  void lakeHasTheCatalogueThatItNames(String fields, String code) {
    String format = fields.startsWith("format") ? "" : "format: hudi, ";
    String lake =
        "buckets: {b: abc}\nglue: {g: {database: d}}\nlakes: {w: {bucket: b, path: w/, database: d, "
            + format
            + fields
            + "}}";

    assertThat(String.join(",", codes(lake))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: iam} | ACC-005",
        "{type: none} | ''",
        "{type: none, credentials: {provided: s}} | ACC-004",
        "{type: scram, credentials: {provided: s}} | ''",
        "{type: scram} | ACC-005",
        "{type: scram, credentials: {externalSecret: {store: s, data: {username: u}}}} | ACC-005",
        "{type: mtls, credentials: {externalSecret: {store: s, data: {keystore.pem: u}}}} | ACC-005",
        "{type: mtls, credentials: {externalSecret: {store: s, data: {keystore.pem: u, truststore.pem: u}}}} | ''",
        "{type: mtls, credentials: {externalSecret: {store: s, data: {truststore.pem: u}}}} | ACC-005",
        "{type: mtls, mechanism: SCRAM-SHA-256, credentials: {provided: s}} | ACC-004",
      })
  void clientsHaveWhatTheyLogInWith(String auth, String code) {
    assertThat(String.join(",", codes(kafka("auth: " + auth)))).isEqualTo(code);
  }

  @Test
  void iamNeedsTls() {
    String arn = MSK.formatted("aws", "eu-central-1", OWN);

    assertThat(codes(kafka(arn + ", tls: false, auth: {type: iam}"))).containsExactly("ACC-005");
  }

  @Test
  void databaseNeedsUserAndPassword() {
    String jdbc =
        "jdbc: {d: {url: \"jdbc:mysql://d.example.com/d\", credentials: {externalSecret: {store: s, data: {%s}}}}}";

    assertThat(codes(jdbc.formatted("username: a, password: b"))).isEmpty();
    assertThat(codes(jdbc.formatted("user: a, password: b"))).containsExactly("ACC-005");
  }

  @ParameterizedTest
  @CsvSource({"a*, ''", "*, ''", "a/, ''", "*a, ACC-006", "a*b*, ACC-006"})
  void starStandsAtTheEnd(String pattern, String code) {
    String queue = "sqs: {q: {queue: q, owners: {shop: [\"" + pattern + "\"]}}}";

    assertThat(String.join(",", codes(queue))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://u:HIDE@d.example.com/d",
        "jdbc:postgresql://d.example.com/d?user=u&password=HIDE",
        "jdbc:mysql://d.example.com/d?USER=HIDE",
        "jdbc:sqlserver://d.example.com:1433;databaseName=d;password=HIDE",
        "jdbc:oracle:thin:u/HIDE@d.example.com:1521:d",
      })
  void addressOfADatabaseHoldsNoCredentialsAndTheyAreNotRepeated(String url) {
    Cases cases = Cases.apache().append(Cases.ENVIRONMENT, "jdbc: {d: {url: \"" + url + "\"}}");

    assertThat(cases.codes()).containsExactly("ACC-007");
    assertThat(cases.findings())
        .extracting(Diagnostic::toString)
        .noneMatch(t -> t.contains("HIDE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc: {d: {url: \"jdbc:oracle:thin:@d.example.com:1521:d\"}}",
        "jdbc: {d: {url: \"jdbc:postgresql://a.example.com,b.example.com/d?ssl=true\"}}",
        "http: {h: {url: \"https://h.example.com/a@b?q=1\"}}",
      })
  void plainAddressesAreTaken(String line) {
    assertThat(codes(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http: {h: {url: \"https://u:p@h.example.com\"}}",
        "http: {h: {url: \"https://h.example.com/?access_key=1\"}}",
        "kafka: {k: {bootstrapServers: \"u:p@b.example.com:9092\"}}",
      })
  void otherAddressesHoldNoneEither(String line) {
    assertThat(codes(line)).containsExactly("ACC-007");
  }

  @Test
  void oneSystemHasOneName() {
    String line = "kafka: {a: {bootstrapServers: \"%s\"}, b: {bootstrapServers: \"%s\"}}";

    assertThat(
            codes(
                line.formatted(
                    "a.example.com:1,b.example.com:1", "B.example.com:1,a.example.com:1")))
        .containsExactly("ACC-008");
    assertThat(codes(line.formatted("a.example.com:1", "a.example.com:2"))).isEmpty();
  }

  @Test
  void listenersOfOneClusterMayHaveNamesOfTheirOwn() {
    String arn = MSK.formatted("aws", "eu-central-1", OWN);
    String line =
        "kafka: {a: {bootstrapServers: \"a.example.com:9098\", auth: {type: iam}, %s}, "
            + "b: {bootstrapServers: \"a.example.com:9096\", auth: {type: scram, credentials: {provided: s}}, %s}}";

    assertThat(codes(line.formatted(arn, arn))).isEmpty();
  }

  @Test
  void findingsPointAtTheValue() {
    Cases cases =
        Cases.apache()
            .append(Cases.ENVIRONMENT, "sqs:", "  q:", "    queue: q", "    region: cn-north-1");

    assertThat(cases.found()).containsExactly("ACC-001@" + Cases.ENVIRONMENT + ":26:15");
  }
}
