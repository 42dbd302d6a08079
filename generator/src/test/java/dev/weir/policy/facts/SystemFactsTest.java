package dev.weir.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.SystemKind;
import dev.weir.manifest.Fixtures;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemFactsTest {

  private static JsonNode facts(SystemKind kind, String system) {
    ResolvedEnvironment environment =
        Fixtures.environment(
            "{buckets: {files: {name: acme-files, account: '2'}}, "
                + (kind == SystemKind.BUCKET ? "" : kind.field() + ": {a: " + system + "}")
                + "}");
    ObjectNode facts = Nodes.JSON.objectNode();
    String name = kind == SystemKind.BUCKET ? "files" : "a";
    Optional.ofNullable(environment.data().systems().of(kind).get(name))
        .orElseThrow()
        .match(new SystemFacts(environment.data()))
        .put(facts);
    return facts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KAFKA | {bootstrapServers: 'a.example:9092,b.example:9093'} | {ports: [9092, 9093], authentication: none, encrypted: false}",
        "KAFKA | {bootstrapServers: 'a.example:9092', tls: true} | {ports: [9092], authentication: none, encrypted: true}",
        "KAFKA | {bootstrapServers: 'a.example:9098', ports: [9198], auth: {type: iam}, clusterArn: 'arn:aws:kafka:eu-west-1:7:cluster/a/b'} | {ports: [9198], authentication: iam, encrypted: true, account: '7'}",
        "BUCKET | {} | {ports: [443], account: '2'}",
        "GLUE | {database: d} | {ports: [443], account: '123456789012'}",
        "KINESIS | {stream: s, account: '3'} | {ports: [443], account: '3'}",
        "DYNAMODB | {table: t} | {ports: [443], account: '123456789012'}",
        "SQS | {queue: q} | {ports: [443], account: '123456789012'}",
        "SECRET | {arn: 'arn:aws:secretsmanager:eu-west-1:9:secret:s'} | {ports: [443], account: '9'}",
        "JDBC | {url: 'jdbc:postgresql://db.example/x?sslmode=verify-full'} | {ports: [5432], encrypted: true}",
        "JDBC | {url: 'jdbc:mysql://db.example:3307/x'} | {ports: [3307], encrypted: false}",
        "LAKE | {format: iceberg, bucket: files, path: p/, database: d} | {ports: [443], account: '2'}",
        "LAKE | {format: iceberg, bucket: none, path: p/, database: d, catalog: hive, metastore: 'thrift://m.example:9083'} | {ports: [443, 9083]}",
        "HTTP | {url: 'https://api.example/x'} | {ports: [443]}",
        "SERVICE | {name: s, namespace: n, ports: [8080, 80]} | {ports: [80, 8080]}",
      })
  void systemIsKnownByItsPortsAndItsOwner(SystemKind kind, String system, String facts) {
    assertThat(facts(kind, system)).hasToString(Fixtures.tree(facts).toString());
  }
}
