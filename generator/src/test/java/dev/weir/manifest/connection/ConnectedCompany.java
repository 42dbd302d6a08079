package dev.weir.manifest.connection;

import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small company with every kind of data system, and a job that uses all of them. */
public final class ConnectedCompany {

  private static final String PLATFORM =
      """
      apiVersion: weir.dev/v1
      kind: Platform
      metadata: {name: acme}
      spec:
        baseline: "2026.11"
        runtimes:
          flink-1.20:
            apache: {image: "docker.io/library/flink:1.20.3", version: "1.20.3", java: 17}
            emr: {release: emr-7.12.0-flink-20251111}
        registries: [docker.io/library]
      """;

  private static final String SYSTEMS =
      """
      buckets:
        lake: acme-lake
        feeds: {name: partner-feeds, account: "222233334444", region: eu-west-1, targetRoleArn: "arn:aws:iam::222233334444:role/readers"}
      kafka:
        open: {bootstrapServers: "b-1.open.acme.example:9092", cidrs: [10.1.0.0/24]}
        tls: {bootstrapServers: "b-1.tls.acme.example:9094", tls: true, auth: {type: none}, cidrs: [10.1.0.0/24]}
        iam: {bootstrapServers: "b-1.iam.acme.example:9098", clusterArn: "arn:aws:kafka:eu-central-1:111122223333:cluster/iam/1234abcd-12ab-34cd-56ef-1234567890ab-1", auth: {type: iam}, cidrs: [10.1.0.0/24]}
        partner: {bootstrapServers: "b-1.partner.acme.example:9098", clusterArn: "arn:aws:kafka:eu-west-1:222233334444:cluster/partner/1234abcd-12ab-34cd-56ef-1234567890ab-2", account: "222233334444", region: eu-west-1, targetRoleArn: "arn:aws:iam::222233334444:role/readers", auth: {type: iam}, cidrs: [10.1.0.0/24]}
        scram: {bootstrapServers: "b-1.scram.acme.example:9096", auth: {type: scram, credentials: {secretsManager: {arn: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:AmazonMSK_scram-a1B2c3"}}}, cidrs: [10.1.0.0/24]}
        scram256: {bootstrapServers: "b-1.scram.acme.example:9096", tls: false, auth: {type: scram, mechanism: SCRAM-SHA-256, credentials: {provided: scram-user}}, cidrs: [10.1.0.0/24]}
        mtls: {bootstrapServers: "b-1.mtls.acme.example:9094", auth: {type: mtls, credentials: {externalSecret: {store: vault, data: {keystore.pem: "mtls#keystore", truststore.pem: "mtls#truststore"}}}}, cidrs: [10.1.0.0/24]}
      glue:
        analytics: {database: acme}
        partner: {database: feeds, account: "222233334444", region: eu-west-1, targetRoleArn: "arn:aws:iam::222233334444:role/readers"}
      kinesis:
        own: {stream: vehicles}
        partner: {stream: trucks, account: "222233334444", region: eu-west-1, targetRoleArn: "arn:aws:iam::222233334444:role/readers"}
      dynamodb:
        audiences: {table: audiences}
        partner: {table: feeds, account: "222233334444", targetRoleArn: "arn:aws:iam::222233334444:role/readers"}
      sqs:
        alerts: {queue: alerts}
        partner: {queue: feeds, account: "222233334444", targetRoleArn: "arn:aws:iam::222233334444:role/readers"}
      secrets:
        key: {arn: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:key-a1B2c3"}
      jdbc:
        ledger: {url: "jdbc:postgresql://ledger.acme.example:5432/ledger?ssl=true", credentials: {externalSecret: {store: vault, data: {username: "ledger#user", password: "ledger#password"}}}, cidrs: [10.1.0.0/24]}
        open: {url: "jdbc:postgresql://open.acme.example:5432/open", cidrs: [10.1.0.0/24]}
      lakes:
        iceberg-glue: {format: iceberg, bucket: lake, path: warehouse/, database: acme, catalog: glue, glue: analytics}
        iceberg-partner: {format: iceberg, bucket: feeds, path: warehouse/, database: feeds, catalog: glue, glue: partner}
        iceberg-hive: {format: iceberg, bucket: lake, path: warehouse/, database: acme, catalog: hive, metastore: "thrift://hms.acme.example:9083", cidrs: [10.1.0.0/24]}
        iceberg-files: {format: iceberg, bucket: lake, path: "", database: acme}
        hudi-glue: {format: hudi, bucket: lake, path: hudi/, database: acme, catalog: glue, glue: analytics}
        hudi-hive: {format: hudi, bucket: lake, path: hudi/, database: acme, catalog: hive, metastore: "thrift://hms.acme.example:9083", cidrs: [10.1.0.0/24]}
        hudi-files: {format: hudi, bucket: lake, path: hudi/, database: acme}
        paimon-glue: {format: paimon, bucket: lake, path: paimon/, database: acme, catalog: glue, glue: analytics}
        paimon-hive: {format: paimon, bucket: lake, path: paimon/, database: acme, catalog: hive, metastore: "thrift://hms.acme.example:9083", cidrs: [10.1.0.0/24]}
        paimon-files: {format: paimon, bucket: lake, path: paimon/, database: acme}
      http:
        schemas: {url: "https://schemas.acme.example", cidrs: [10.1.0.0/24]}
      services:
        geo: {name: geo, namespace: geo, podLabels: {app: geo}, ports: [8080, 9090]}
      """;

  private static final String ACCESS =
      """
      access:
        - {bucket: lake, read: [raw/], write: [out/, other/]}
        - {bucket: feeds, read: [feeds/]}
        - {kafka: open, read: [a.v1, b.v1], consumerGroup: totals}
        - {kafka: tls, write: [c.v1]}
        - {kafka: iam, read: [d.v1], write: [e.v1], consumerGroup: totals, transactionalIdPrefix: totals-}
        - {kafka: partner, read: [f.v1], consumerGroup: totals}
        - {kafka: scram, read: [g.v1], write: [h.v1], consumerGroup: totals, transactionalIdPrefix: totals-}
        - {kafka: scram256, read: [i.v1], consumerGroup: totals}
        - {kafka: mtls, read: [j.v1], consumerGroup: totals}
        - {glue: analytics, read: [orders]}
        - {glue: partner, read: [feeds]}
        - {kinesis: own, read: true, consumer: totals}
        - {kinesis: partner, write: true}
        - {dynamodb: audiences, write: true}
        - {dynamodb: partner, read: true}
        - {sqs: alerts, write: true}
        - {sqs: partner, write: true}
        - {secret: key}
        - {jdbc: ledger, read: [public.ledger]}
        - {jdbc: open, read: [public.open]}
        - {lake: iceberg-glue, read: [t]}
        - {lake: iceberg-partner, read: [t]}
        - {lake: iceberg-hive, read: [t]}
        - {lake: iceberg-files, read: [t]}
        - {lake: hudi-glue, read: [t]}
        - {lake: hudi-hive, read: [t]}
        - {lake: hudi-files, read: [t]}
        - {lake: paimon-glue, read: [t]}
        - {lake: paimon-hive, read: [t]}
        - {lake: paimon-files, read: [t]}
        - {http: schemas}
        - {service: geo}
      """;

  private ConnectedCompany() {}

  /** On one of the two operators, with one of the two identities; without a job. */
  public static SmallCompany on(String operator, String identity) {
    SmallCompany company = SmallCompany.create().environment(SYSTEMS);
    String path = "environments/dev/environment.yaml";
    String release = operator.equals("emr") ? "7.12.0" : "1.15.0";
    String text =
        company
            .files()
            .getOrDefault(path, "")
            .replace(
                "operator: {type: apache, version: \"1.15.0\"}",
                "operator: {type: " + operator + ", version: \"" + release + "\"}")
            .replace("identity: {type: irsa}", "identity: {type: " + identity + "}");
    return company.with(path, text).with("environments/platform.yaml", PLATFORM);
  }

  /** The job {@code totals}, which uses every system. */
  public static Target everything(String operator, String identity) {
    return on(operator, identity).job("totals", ACCESS).target("totals", Tracing.ON);
  }

  /** Every file of the job {@code totals}, by name. */
  static Map<String, String> files(String operator, String identity) {
    Target target = everything(operator, identity);
    return ConnectionFolder.of(target.environment(), target.workload().cluster())
        .orElseThrow()
        .files()
        .stream()
        .collect(
            Collectors.toMap(
                ConnectionFile::name, ConnectionFile::text, (one, other) -> one, TreeMap::new));
  }

  /** One file of the job on Apache's operator with web identities, as programs read it. */
  static Map<String, String> options(String file) {
    return options(files("apache", "irsa"), file);
  }

  /** One of some files, as programs read it. */
  static Map<String, String> options(Map<String, String> files, String file) {
    String text = files.get(file);
    if (text == null) {
      throw new AssertionError(file + " is none of " + files.keySet());
    }
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> options = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> options.put(k, properties.getProperty(k)));
    return options;
  }
}
