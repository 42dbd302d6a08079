package dev.weir.manifest.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weir.manifest.Document;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.lineage.Resource.Kind;
import dev.weir.resolve.ResolvedEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads and writes what, as a value, as JSON and as a picture. */
class LineageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SYSTEMS =
      """
      buckets: {lake: acme-lake}
      kafka:
        msk: {bootstrapServers: "b.acme.example:9098", clusterArn: "arn:aws:kafka:eu-central-1:111122223333:cluster/c/1", auth: {type: iam}}
        own: {bootstrapServers: "B-2.acme.example:9092,b-1.acme.example:9092"}
        pods: {bootstrapServers: "kafka.kafka.svc:9092"}
      glue: {sales: {database: sales, account: "222233334444"}}
      kinesis: {clicks: {stream: clicks}}
      dynamodb: {items: {table: items}}
      sqs: {queue: {queue: queue}}
      secrets: {key: {arn: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:key-a1B2c3"}}
      jdbc: {ledger: {url: "jdbc:postgresql://u:p@Ledger.acme.example/ledger?ssl=true"}}
      lakes: {house: {format: hudi, bucket: lake, path: w/, database: d}}
      http: {api: {url: "https://u:p@api.acme.example/v1?x=1"}}
      services: {geo: {name: geo, namespace: maps, podLabels: {app: geo}, ports: [80]}}
      """;

  private static Lineage lineage(String... lines) {
    String access = "access:\n" + String.join("\n", lines).indent(2);
    return Lineage.of(SmallCompany.create().environment(SYSTEMS).job("j", access).resolved());
  }

  static List<ResolvedEnvironment> environments() {
    return ExampleCompany.environments();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kafka: msk, read: [t]} | topic arn:aws:kafka:eu-central-1:111122223333:cluster/c/1/t",
        "{kafka: own, read: [t]} | topic kafka://b-1.acme.example:9092,b-2.acme.example:9092/t",
        "{bucket: lake, read: [raw/]} | prefix arn:aws:s3:::acme-lake/raw/",
        "{glue: sales, read: [t]} | glue-table arn:aws:glue:eu-central-1:222233334444:database/sales/t",
        "{kinesis: clicks, read: true} | stream arn:aws:kinesis:eu-central-1:111122223333:stream/clicks",
        "{dynamodb: items, read: true} | dynamodb-table arn:aws:dynamodb:eu-central-1:111122223333:table/items",
        "{dynamodb: items, stream: true} | dynamodb-stream arn:aws:dynamodb:eu-central-1:111122223333:table/items/stream",
        "{sqs: queue, read: true} | queue arn:aws:sqs:eu-central-1:111122223333:queue",
        "{secret: key} | secret arn:aws:secretsmanager:eu-central-1:111122223333:secret:key-a1B2c3",
        "{jdbc: ledger, read: [a.b]} | database-table jdbc:postgresql://ledger.acme.example:5432/ledger/a.b",
        "{lake: house, read: [t]} | lake-table arn:aws:s3:::acme-lake/w/d.db/t/",
        "{http: api} | endpoint https://api.acme.example:443/v1",
        "{service: geo} | service arn:aws:eks:eu-central-1:111122223333:cluster/acme-dev/geo.maps.svc",
      })
  void dataIsNamedByWhatItIs(String line, String resource) {
    assertThat(lineage("- " + line).edges())
        .extracting(edge -> edge.resource().kind().word() + " " + edge.resource().id())
        .containsExactly(resource);
  }

  @Test
  void namesOfAClustersOwnServicesAreItsOwn() {
    assertThat(lineage("- {kafka: pods, read: [t]}").edges())
        .extracting(edge -> edge.resource().id())
        .allMatch(id -> id.contains("cluster/acme-dev/kafka.kafka.svc:9092"));
  }

  @Test
  void edgesSayGroupAndPrefixWhereTheyBelong() {
    Lineage lineage =
        lineage(
            "- {kafka: own, read: [a], write: [b], consumerGroup: g, transactionalIdPrefix: t}");

    assertThat(lineage.edges())
        .extracting(e -> e.direction() + " " + e.consumerGroup() + " " + e.transactionalIdPrefix())
        .containsExactly("READ Optional[g] Optional.empty", "WRITE Optional.empty Optional[t]");
  }

  @ParameterizedTest
  @MethodSource("environments")
  void whatIsWrittenReadsBackTheSame(ResolvedEnvironment environment) throws IOException {
    Lineage lineage = Lineage.of(environment);

    assertThat(lineage.edges()).isNotEmpty();
    assertThat(Lineage.parse(JSON.readTree(json(environment)))).contains(lineage);
  }

  @ParameterizedTest
  @MethodSource("environments")
  void jsonIsAsItsSchemaSays(ResolvedEnvironment environment) throws IOException {
    Schema schema = schema();
    String json = json(environment);

    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(json.replace("\"direction\"", "\"way\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void schemaKnowsEveryKind() throws IOException {
    List<String> kinds = new ArrayList<>();
    JSON.readTree(Files.readString(Path.of("..", "docs", "schema", "lineage.schema.json")))
        .at("/$defs/kind/enum")
        .forEach(kind -> kinds.add(kind.asText()));

    assertThat(kinds).containsExactly(words());
  }

  private static String[] words() {
    return Arrays.stream(Kind.values()).map(Kind::word).toArray(String[]::new);
  }

  @Test
  void jobWithoutAccessNeedsNoLineage() {
    ResolvedEnvironment environment = SmallCompany.create().job("j", "").resolved();

    assertThat(new LineageDocuments().render(environment)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/schema", "/jobs", "/data"})
  void aTreeThatIsNoLineageIsNone(String part) throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(json(ExampleCompany.environments().get(0)));
    tree.remove(part.substring(1));

    assertThat(Lineage.parse(tree)).isEmpty();
    assertThat(Lineage.parse(JSON.readTree("[]"))).isEmpty();
  }

  @Test
  void pictureHasJobsByTeamAndArrowsBothWays() {
    String page = page(lineage("- {sqs: queue, read: true}", "- {kafka: own, write: [t]}"));

    assertThat(page)
        .contains("```mermaid\nflowchart LR\n  subgraph Tpayments[\"payments\"]\n")
        .contains("    TpaymentsJj[\"j\"]\n")
        .containsPattern("  queue_[0-9a-f]{16} --> TpaymentsJj\n")
        .containsPattern("  TpaymentsJj --> topic_[0-9a-f]{16}\n")
        .endsWith("```\n");
  }

  @Test
  void labelsAreEscaped() {
    String label = "a\"]; click x \"javascript:`<b>`#\n";
    Resource resource = new Resource(Kind.PREFIX, "id", label);

    String graph = MermaidGraph.of(List.of(edge("t", resource))).orElseThrow();

    assertThat(graph)
        .contains("[(\"prefix: a#34;#93;#59; click x #34;javascript:#96;#60;b#62;#96;#35;#10;\")]");
  }

  @Test
  void idsOfOtherDataStayWhenSomethingIsAdded() {
    String before = page(lineage("- {sqs: queue, read: true}"));
    String after = page(lineage("- {bucket: lake, read: [a/]}", "- {sqs: queue, read: true}"));

    assertThat(after.lines().toList()).containsAll(before.lines().toList());
  }

  @Test
  void whatMermaidWouldRefuseIsDrawnTeamByTeam() {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      String id = "id-" + i;
      edges.add(edge(i < 300 ? "a" : "b", new Resource(Kind.QUEUE, id, id)));
    }

    assertThat(MermaidGraph.of(edges)).isEmpty();
    assertThat(page(new Lineage("e", edges)))
        .contains("\n## a\n\n```mermaid\n", "\n## b\n\n```mermaid\n");
  }

  private static Edge edge(String team, Resource resource) {
    Optional<String> none = Optional.empty();
    return new Edge(team, "j", "j", Direction.READ, resource, "sqs q", none, none, none);
  }

  private static String page(Lineage lineage) {
    return LineagePage.text(lineage);
  }

  private static String json(ResolvedEnvironment environment) {
    List<Document> documents = new LineageDocuments().render(environment);
    assertThat(documents)
        .extracting(Document::path)
        .containsExactly(
            environment.name() + "/_documents/lineage.json",
            environment.name() + "/_documents/lineage.md");
    return documents.get(0).text();
  }

  private static Schema schema() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "schema", "lineage.schema.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }
}
