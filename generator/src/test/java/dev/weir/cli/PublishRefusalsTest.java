package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Shop.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What publishing refuses lest state disappear: the history before it, and the way that passes. */
class PublishRefusalsTest {

  private static final String SAVEPOINT =
      "s3://shop-state-prod/flink/prod/orders/totals/savepoint-";

  @TempDir Path folder;

  /** One commit of the inputs and the run that publishes it. */
  record Step(Inputs inputs, List<String> arguments) {

    Step {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A refusal.
   *
   * @param history deliveries that pass
   * @param refused the one that does not
   * @param safe what passes in its place
   */
  record Case(String name, String code, List<Step> history, Step refused, List<Step> safe) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case(
            "job removed while it runs",
            "CHG-004",
            all(company()),
            one(company().without(Shop.JOB)),
            all(company().job("  lifecycle: retired\n"), company().without(Shop.JOB))),
        new Case(
            "job that changes its Application",
            "CHG-005",
            all(session("small")),
            one(session("large")),
            all(session("small").job("  lifecycle: retired\n"), renamed(session("large")))),
        new Case(
            "restore id that goes down",
            "CHG-002",
            all(restore("b", 2)),
            one(restore("a", 1)),
            all(restore("b", 2), restore("a", 3))),
        new Case(
            "restore id used again",
            "CHG-003",
            all(restore("a", 1)),
            one(restore("b", 1)),
            all(restore("a", 1), restore("b", 2))),
        new Case(
            "operator switched under a running job",
            "CHG-006",
            all(company()),
            one(emr(company())),
            all(company().job("  lifecycle: suspended\n"), emr(suspended()))),
        new Case(
            "artifact that development has not been delivered",
            "CHG-009",
            List.of(one(promoted("1.0.0"))),
            only("prod"),
            List.of(only("dev"), only("prod"))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusedAtOnceAndTakenInTwoSteps(Case one) throws IOException {
    Shop shop = Shop.in(folder);
    for (Step step : one.history) {
      pass(shop, step);
    }
    String branch = one.code.equals("CHG-009") ? "environment/prod-next" : Shop.TO_PROD;
    String before = shop.delivery().head(branch).orElseThrow();

    Ran refused = run(shop, one.refused);

    assertThat(refused.out()).contains("error[" + one.code + "]", " refused ");
    assertThat(refused.exit()).isEqualTo(1);
    if (!one.code.equals("CHG-006")) {
      assertThat(shop.delivery().head(branch)).contains(before);
    }
    for (Step step : one.safe) {
      pass(shop, step);
    }
  }

  private static void pass(Shop shop, Step step) throws IOException {
    Ran ran = run(shop, step);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
  }

  private static Ran run(Shop shop, Step step) throws IOException {
    shop.commit(step.inputs());
    return shop.publish(step.arguments().toArray(String[]::new));
  }

  private static Step one(Inputs inputs) {
    return new Step(inputs, List.of());
  }

  private static Step only(String environment) {
    return new Step(promoted("1.0.1"), List.of("--env", environment));
  }

  private static List<Step> all(Inputs... inputs) {
    return List.of(inputs).stream().map(PublishRefusalsTest::one).toList();
  }

  private static Inputs company() {
    return Shop.inputs();
  }

  private static Inputs suspended() {
    return company().job("  lifecycle: suspended\n");
  }

  private static Inputs restore(String savepoint, int id) {
    return company().job("  restore: {from: " + SAVEPOINT + savepoint + ", id: " + id + "}\n");
  }

  private static Inputs promoted(String version) {
    return company()
        .edited(Shop.PROD, text -> text + "  promotion: {from: dev}\n")
        .with(Shop.JOB, String.valueOf(company().files().get(Shop.JOB)).replace("1.0.0", version));
  }

  private static Inputs emr(Inputs company) {
    return company.edited(
        Shop.DEV,
        text ->
            text.replace(
                    "type: apache\n    version: \"1.15.0\"", "type: emr\n    version: \"7.12.0\"")
                + "  podSecurity: {enforce: baseline}\n");
  }

  private static Inputs session(String cluster) {
    Inputs company =
        company()
            .edited(
                Shop.JOB,
                text ->
                    text.replace("runtime: flink-1.20", "cluster: " + cluster)
                        .replace("s3://shop-artifacts", "https://jars.shop.example"));
    for (String name : List.of("large", "small")) {
      company =
          company.with(
              "teams/orders/clusters/" + name + ".yaml",
              """
              apiVersion: weir.dev/v1
              kind: SessionCluster
              metadata:
                name: %s
              spec:
                runtime: flink-1.20
              """
                  .formatted(name));
    }
    return company;
  }

  /** Under a new name in the other cluster, from the savepoint of the one that was retired. */
  private static Inputs renamed(Inputs company) {
    String job = String.valueOf(company.files().get(Shop.JOB));
    return company
        .without(Shop.JOB)
        .with(
            "teams/orders/jobs/sums.yaml",
            job.replace("name: totals", "name: sums")
                + "  stateKey: totals\n  movedFrom: {job: totals}\n  restore: {from: "
                + SAVEPOINT
                + "a, id: 1}\n");
  }
}
