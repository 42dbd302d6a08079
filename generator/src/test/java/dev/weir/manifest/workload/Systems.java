package dev.weir.manifest.workload;

import dev.weir.manifest.SmallCompany;

/** A small company with a data system of every kind, and a job that uses them all. */
final class Systems {

  /** Every system, without ranges. */
  static final String DECLARED =
      """
      buckets:
        lake: acme-lake
        far: {name: acme-far, region: us-east-1}
      kafka:
        orders: {bootstrapServers: "b-1.orders.acme.example:9098,b-2.orders.acme.example:9098"}
      kinesis:
        events: {stream: events, account: "222233334444", targetRoleArn: "arn:aws:iam::222233334444:role/readers"}
      glue:
        analytics: {database: acme}
      dynamodb:
        users: {table: users}
      sqs:
        mails: {queue: mails}
      secrets:
        key: {arn: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:key-a1B2c3"}
      jdbc:
        ledger: {url: "jdbc:postgresql://ledger.acme.example/ledger"}
      lakes:
        tables: {format: iceberg, bucket: lake, path: tables/, database: acme, catalog: glue, glue: analytics}
        hive: {format: hudi, bucket: lake, path: hive/, database: acme, catalog: hive, metastore: "thrift://metastore.acme.example:9083"}
      http:
        schemas: {url: "https://schemas.acme.example"}
      services:
        geo: {name: geo, namespace: geo, podLabels: {app: geo}, ports: [8080, 8081]}
      """;

  private static final String ACCESS =
      """
      access:
        - {kafka: orders, read: [orders], consumerGroup: everything}
        - {bucket: lake, read: [in/]}
        - {bucket: far, read: [in/]}
        - {kinesis: events, read: true}
        - {glue: analytics, read: [users]}
        - {dynamodb: users, read: true, stream: true}
        - {sqs: mails, write: true}
        - {secret: key}
        - {jdbc: ledger, read: [public.users]}
        - {lake: tables, read: [users]}
        - {lake: hive, read: [users]}
        - {http: schemas}
        - {service: geo}
      """;

  private Systems() {}

  /** The job {@code everything} uses all of them; lines about the network in the environment. */
  static SmallCompany everything(String network) {
    return declared(DECLARED + network).job("everything", ACCESS);
  }

  /** The same with ranges, which plain policies need of brokers, databases and metastores. */
  static SmallCompany ranged(String network) {
    String declared =
        DECLARED
            .replace("acme.example:9098\"}", "acme.example:9098\", cidrs: [10.1.0.0/20]}")
            .replace("example/ledger\"}", "example/ledger\", cidrs: [10.2.0.0/24, 10.1.0.0/20]}")
            .replace("example:9083\"}", "example:9083\", cidrs: [10.3.0.0/24]}");
    return declared(declared + network).job("everything", ACCESS);
  }

  /** The company with these lines in its environment. */
  static SmallCompany declared(String lines) {
    return SmallCompany.create().environment(lines);
  }
}
