package dev.weir.manifest.iam;

import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;

/** One environment with a system of every kind and one job, on any operator and identity. */
record IamCompany(String partition, String region, String operator, String identity, String job) {

  private static final String ENVIRONMENT =
      """
      apiVersion: weir.dev/v1
      kind: Environment
      metadata: {name: dev}
      spec:
        tier: prod
        cluster:
          name: acme-dev
          account: "111122223333"
          region: REGION
          kubernetes: "1.34"
          oidcIssuer: https://oidc.eks.REGION.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF
          apiServer: {serviceAddress: 172.20.0.1, subnets: [10.10.0.0/28]}
        operator: OPERATOR
        identity: IDENTITY
        storage: {state: "s3://acme-state/flink"}
        monitoring: {labels: {release: prom}, logBucket: acme-logs/flink, logGroup: /flink/dev}
        buckets:
          lake: {name: acme-lake, kmsKey: "arn:PART:kms:REGION:111122223333:key/lake"}
          jars: acme-jars
          feeds: {name: acme-feeds, account: "222233334444", region: REGION, kmsKey: "arn:PART:kms:REGION:222233334444:key/feeds"}
        kafka:
          orders:
            bootstrapServers: "b-1.acme.example:9098"
            clusterArn: arn:PART:kafka:REGION:111122223333:cluster/orders/uuid-1
            auth: {type: iam}
          clicks:
            bootstrapServers: "b-1.acme.example:9096"
            auth:
              type: scram
              credentials:
                secretsManager: {arn: "arn:PART:secretsmanager:REGION:111122223333:secret:clicks-a1B2c3"}
          plain: {bootstrapServers: "b-1.acme.example:9092"}
        glue:
          sales: {database: sales}
          theirs: {database: theirs, account: "222233334444"}
        kinesis:
          cars: {stream: cars, kmsKey: "arn:PART:kms:REGION:111122223333:key/cars"}
          lent: {stream: lent, account: "222233334444", targetRoleArn: "arn:PART:iam::222233334444:role/lent-readers"}
          shared: {stream: shared, account: "222233334444"}
        dynamodb:
          items: {table: items, kmsKey: "arn:PART:kms:REGION:111122223333:key/items"}
          theirs: {table: theirs, account: "222233334444"}
        sqs:
          jobs: {queue: jobs, kmsKey: "arn:PART:kms:REGION:111122223333:key/jobs"}
          theirs: {queue: theirs, account: "222233334444"}
        secrets:
          token: {arn: "arn:PART:secretsmanager:REGION:111122223333:secret:token-a1B2c3", kmsKey: "arn:PART:kms:REGION:111122223333:key/token"}
          theirs: {arn: "arn:PART:secretsmanager:REGION:222233334444:secret:theirs-a1B2c3"}
        jdbc:
          ledger:
            url: jdbc:postgresql://ledger.acme.example:5432/ledger
            credentials:
              secretsManager: {arn: "arn:PART:secretsmanager:REGION:111122223333:secret:ledger-a1B2c3"}
        lakes:
          warehouse: {format: iceberg, bucket: lake, path: wh/, database: sales, catalog: glue, glue: sales}
          stock: {format: paimon, bucket: lake, path: paimon/, database: stock}
        http:
          api: {url: "https://api.acme.example"}
        services:
          geo: {name: geo, namespace: geo, podLabels: {app: geo}, ports: [8080]}
      """;

  /** Every kind of system, every verb. */
  static final String EVERYTHING =
      """
      access:
        - {kafka: orders, read: [in.v1], write: [out.v1], consumerGroup: g, transactionalIdPrefix: tx-}
        - {kafka: clicks, read: [c.v1], consumerGroup: g}
        - {kafka: plain, read: [p.v1], consumerGroup: g}
        - {bucket: lake, read: [raw/, one/file.csv], write: [done/]}
        - {bucket: feeds, read: [daily/]}
        - {glue: sales, read: [orders], write: [totals]}
        - {glue: theirs, read: [prices]}
        - {kinesis: cars, read: true, write: true, consumer: fan}
        - {kinesis: lent, read: true}
        - {kinesis: shared, read: true, consumer: fan}
        - {dynamodb: items, read: true, write: true, stream: true}
        - {dynamodb: theirs, read: true, stream: true}
        - {sqs: jobs, read: true, write: true}
        - {sqs: theirs, write: true}
        - {secret: token}
        - {secret: theirs}
        - {jdbc: ledger, read: [public.entries]}
        - {lake: warehouse, read: [a], write: [b]}
        - {lake: stock, read: [s]}
        - {http: api}
        - {service: geo}
      """;

  /** The Apache operator and IRSA in a region of the partition aws. */
  static IamCompany apache(String job) {
    return new IamCompany(
        "aws", "eu-central-1", "{type: apache, version: \"1.15.0\"}", "{type: irsa}", job);
  }

  IamCompany emr() {
    String emr = "{type: emr, version: \"7.12.0\"}";
    return new IamCompany(partition, region, emr, identity, job);
  }

  IamCompany china() {
    return new IamCompany("aws-cn", "cn-north-1", operator, identity, job);
  }

  IamCompany identity(String yaml) {
    return new IamCompany(partition, region, operator, yaml, job);
  }

  IamCompany podIdentity() {
    return identity("{type: pod-identity}");
  }

  SmallCompany company() {
    return company(SmallCompany.create()).job("totals", job);
  }

  SmallCompany company(SmallCompany company) {
    String text =
        ENVIRONMENT
            .replace("PART", partition)
            .replace("REGION", region)
            .replace("OPERATOR", operator)
            .replace("IDENTITY", identity);
    String platform =
        company
            .files()
            .getOrDefault("environments/platform.yaml", "")
            .replace("java: 17}", "java: 17}\n      emr: {release: emr-7.12.0-flink-20251111}");
    return company
        .with("environments/dev/environment.yaml", text)
        .with("environments/platform.yaml", platform);
  }

  Target target() {
    return company().target("totals", Tracing.OFF);
  }

  RoleSpec role() {
    return WorkloadRole.of(target()).orElseThrow();
  }
}
