package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

  @TempDir Path folder;
  private NewRepository repository;

  @BeforeEach
  void init() {
    repository = NewRepository.in(folder);
  }

  @Test
  void valueComesWithItsPlaceAndWhatItOverrode() {
    assertThat(repository.run("explain", "example/hello", "parallelism"))
        .isEqualTo(
            new Ran(
                0,
                """
                example/hello in dev

                PATH         VALUE  SET AT                               LAYER
                parallelism  2      teams/example/jobs/hello.yaml:12:16  job
                  overrode   2      weir:baseline/2026.11.yaml:3:14      baseline
                """,
                ""));
  }

  @Test
  void pathTakesWhatIsBelowItAlone() {
    String out = repository.run("explain", "example/hello", "--env", "dev", "state").out();
    assertThat(out.lines().skip(3).filter(line -> !line.startsWith(" ")))
        .isNotEmpty()
        .isSorted()
        .allMatch(line -> line.startsWith("state."));
  }

  @Test
  void answersAreJsonWhenAsked() {
    String out =
        repository.run("explain", "example/hello", "--format", "json", "parallelism").out();
    assertThat(out)
        .contains(
            "\"schema\" : \"weir.dev/explain/v1\"", "\"layer\" : \"job\"", "\"overrode\" : [");
  }

  @Test
  void generatedFieldLeadsToTheLineThatSetIt() {
    Ran ran =
        Ran.inCompany(
            "explain",
            "payments/fraud-scoring",
            "--env",
            "prod",
            "FlinkDeployment:spec.flinkConfiguration.taskmanager.numberOfTaskSlots");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("spec.flinkConfiguration.taskmanager.numberOfTaskSlots  2")
        .containsPattern(
            "from resources.taskManager.slots +2 +teams/payments/jobs/fraud-scoring.yaml:\\d+");
  }

  @Test
  void derivedFieldNamesItsRule() {
    Ran ran = repository.run("explain", "example/hello", "ServiceAccount:metadata.name");
    assertThat(ran.out())
        .startsWith("ServiceAccount example/hello-flink in dev (dev/example/_tenant/hello)\n")
        .contains("\n  rule: ");
  }

  @Test
  void generatedFieldIsJsonWhenAsked() {
    Ran ran =
        repository.run(
            "explain", "example/hello", "ServiceAccount:metadata.name", "--format", "json");
    assertThat(ran.out())
        .contains("\"object\" : \"ServiceAccount example/hello-flink\"")
        .contains("\"pointer\" : \"/metadata/name\"");
  }

  @Test
  void statementOfTheRoleLeadsToItsLine() {
    Ran ran = Ran.inCompany("explain", "payments/fraud-scoring", "--env", "prod", "iam");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("payments/fraud-scoring in prod: role flink-prod-payments-fraud-scoring (arn:")
        .containsPattern(
            "KafkaOrdersReadTopics +policy access\\n"
                + "  action +kafka-cluster:DescribeTopic\\n"
                + "  action +kafka-cluster:ReadData\\n"
                + "  resource +arn:aws:kafka:[^ ]+/orders.v1\\n"
                + "  rule: [^\\n]+\\n"
                + "  from access\\[0].read\\[0] +orders.v1 +teams/payments/jobs/fraud-scoring.yaml:")
        .containsPattern("  principal +Service pods.eks.amazonaws.com");
  }

  @Test
  void statementsAreJsonWhenAsked() {
    Ran ran =
        Ran.inCompany(
            "explain", "payments/fraud-scoring", "--env", "prod", "iam", "--format", "json");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(
            "\"role\" : \"flink-prod-payments-fraud-scoring\"",
            "\"sid\" : \"KafkaOrdersReadTopics\"",
            "\"path\" : \"access[0].read[0]\"",
            "\"Service\" : \"pods.eks.amazonaws.com\"");
  }

  @Test
  void roleOfSomebodyElseIsNamedAlone() throws IOException {
    repository.edited("environments/dev/environment.yaml", "type: apache", "type: emr");
    repository.edited("environments/dev/environment.yaml", "version: ", "version: \"7.12.0\" # ");
    repository.edited(
        "environments/platform.yaml",
        "flink-1.20:",
        "flink-1.20:\n      emr: {release: emr-7.12.0-flink-20251111}");
    repository.edited(
        NewRepository.JOB,
        "  runtime:",
        "  emr: {executionRoleArn: \"arn:aws:iam::111122223333:role/theirs\"}\n  runtime:");
    Ran ran = repository.run("explain", "example/hello", "iam");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("example/hello in dev: role theirs\n")
        .contains("Somebody else makes this role");
  }

  @Test
  void objectOfManyHasToBeNamed() {
    Ran ran = repository.run("explain", "example/hello", "NetworkPolicy:spec");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("weir: which one? use NetworkPolicy/");
    assertThat(repository.run("explain", "example/hello", "NetworkPolicy/default-deny:spec").out())
        .contains("spec.policyTypes[0]");
  }

  @Test
  void misspelledKindAndFieldGetSuggestions() {
    assertThat(repository.run("explain", "example/hello", "FlinkDeploymnt:spec").err())
        .contains("did you mean \"FlinkDeployment\"?");
    assertThat(repository.run("explain", "example/hello", "FlinkDeployment:spec.imgae").err())
        .contains("there is no field \"imgae\" in FlinkDeployment", "did you mean \"image\"?");
  }

  @Test
  void brokenJobShowsWhatIsWrongInstead() throws IOException {
    repository.edited(NewRepository.JOB, "flink-1.20", "flink-9.99");
    Ran ran = repository.run("explain", "example/hello");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("error[RES-", "hello.yaml:8:")
        .endsWith("weir: example/hello cannot be explained before this is mended\n");
  }

  @Test
  void jobThatDoesNotRunThereSaysWhere() throws IOException {
    repository.with(
        "environments/test/environment.yaml",
        Files.readString(repository.root().resolve("environments/dev/environment.yaml"))
            .replace("name: dev", "name: test"));
    assertThat(repository.run("explain", "example/hello", "--env", "test").err())
        .startsWith("weir: example/hello does not run in test; it runs in dev\n");
  }

  @Test
  void codeShowsItsPageInAnyCase() throws IOException {
    String page = Files.readString(Ran.COMPANY.resolve("docs/diagnostics/SRC-001.md"));
    assertThat(Ran.in(folder, "explain", "SRC-001")).isEqualTo(new Ran(0, page, ""));
    assertThat(Ran.in(folder, "explain", "src-001")).isEqualTo(new Ran(0, page, ""));
  }
}
