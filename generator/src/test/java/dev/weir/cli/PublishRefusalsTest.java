package dev.weir.cli;

import static dev.weir.cli.Companies.broken;
import static dev.weir.cli.Companies.company;
import static dev.weir.cli.Companies.demoted;
import static dev.weir.cli.Companies.emr;
import static dev.weir.cli.Companies.extra;
import static dev.weir.cli.Companies.gone;
import static dev.weir.cli.Companies.inTeam;
import static dev.weir.cli.Companies.moved;
import static dev.weir.cli.Companies.prefixed;
import static dev.weir.cli.Companies.promoting;
import static dev.weir.cli.Companies.renamed;
import static dev.weir.cli.Companies.restore;
import static dev.weir.cli.Companies.retired;
import static dev.weir.cli.Companies.runningOnlyIn;
import static dev.weir.cli.Companies.session;
import static dev.weir.cli.Companies.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Refusal.Step;
import dev.weir.cli.Shop.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What publishing refuses: the history before it, and the way that passes. */
class PublishRefusalsTest {

  private static final String DEV = "environment/dev";
  private static final String NEXT = "environment/prod-next";

  @TempDir Path folder;

  static List<Refusal> vanishing() {
    return List.of(
        Refusal.of("job removed while it runs", "CHG-004")
            .after(company())
            .refuses(gone())
            .takes(retired(company()), gone()),
        Refusal.of("job removed while it is suspended", "CHG-004")
            .after(suspended())
            .refuses(gone())
            .takes(retired(company()), gone()),
        Refusal.of("job that no longer runs in production", "CHG-004")
            .after(company())
            .refuses(runningOnlyIn("dev"))
            .takes(retired(company()), runningOnlyIn("dev")),
        Refusal.of("job removed with production declared as less", "CHG-004")
            .after(company())
            .refuses(demoted(gone()))
            .takes(retired(company()), demoted(gone())),
        Refusal.of("team renamed", "CHG-004")
            .after(company())
            .refuses(inTeam("sales", false, ""))
            .takes(retired(company()), inTeam("sales", false, moved("team: orders, job: totals"))),
        Refusal.of("job moved to another team", "CHG-004")
            .after(company())
            .refuses(inTeam("sales", true, ""))
            .takes(retired(company()), inTeam("sales", true, moved("team: orders, job: totals"))),
        Refusal.of("job that gives up its own cluster for a session", "CHG-004")
            .after(company())
            .refuses(session("small"))
            .takes(retired(company()), renamed(session("small"))),
        Refusal.of("job that goes to another namespace", "CHG-004")
            .after(company())
            .refuses(prefixed(company()))
            .takes(retired(company()), prefixed(renamed(company()))));
  }

  static List<Refusal> changes() {
    return List.of(
        Refusal.of("session job that changes its cluster, and so its Application", "CHG-005")
            .after(session("small"))
            .refuses(session("large"))
            .takes(retired(session("small")), renamed(session("large"))),
        Refusal.of("object of a template that changes its Application", "CHG-005")
            .after(extra("workload"))
            .refuses(extra("tenant"))
            .takes(company(), extra("tenant")),
        Refusal.of("commit reverted that raised the restore id", "CHG-002")
            .after(company(), restore("a", 1), restore("b", 2))
            .refuses(restore("a", 1))
            .takes(restore("b", 2), restore("a", 3)),
        Refusal.of("commit reverted that made the first restore", "CHG-002")
            .after(company(), restore("a", 1))
            .refuses(company())
            .takes(restore("a", 1), restore("b", 2)),
        Refusal.of("restore id used again", "CHG-003")
            .after(restore("a", 1))
            .refuses(restore("b", 1))
            .takes(restore("a", 1), restore("b", 2)),
        Refusal.of("operator switched under a running job", "CHG-006")
            .on(DEV)
            .after(company())
            .refuses(emr(company()))
            .takes(suspended(), emr(suspended())),
        promoted("artifact", promoting("1.0.0", "1.0.1")),
        promoted("runtime", promoting("flink-1.20", "flink-2.1")),
        promoted("entry class", promoting(".jar", ".jar\n    entryClass: shop.Totals")),
        promoted("arguments", promoting(".jar", ".jar\n    args: [--fast]")));
  }

  private static Refusal promoted(String part, Inputs next) {
    return Refusal.of(part + " that development has not been delivered", "CHG-009")
        .on(NEXT)
        .after(promoting())
        .refuses(next, "--env", "prod")
        .takes(Step.of(next, "--env", "dev"), Step.of(next, "--env", "prod"));
  }

  static List<Refusal> trees() {
    return List.of(
        Refusal.of("environment without any team", "PUB-003")
            .on(DEV)
            .after(company())
            .refuses(onlyProduction())
            .takes(Step.of(onlyProduction(), "--allow-empty")),
        Refusal.of("inputs with an error", "CFG-001")
            .after(company())
            .refuses(broken())
            .takes(company().job("  parallelism: 3\n")),
        Refusal.of("inputs with an error in another environment", "CFG-001")
            .on(DEV)
            .after(company())
            .refuses(company().edited(Shop.PROD, text -> text + "  unknown: 1\n"), "--env", "dev")
            .takes(Step.of(company().job("  parallelism: 3\n"), "--env", "dev")));
  }

  private static Inputs onlyProduction() {
    return company().edited("teams/orders/team.yaml", text -> text.replace("dev, ", ""));
  }

  static Stream<Refusal> cases() {
    return Stream.of(vanishing(), changes(), trees()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusedAtOnceAndTakenInSafeSteps(Refusal refusal) throws IOException {
    Shop shop = Shop.in(folder);
    for (Step step : refusal.history()) {
      pass(shop, step);
    }
    String before = shop.delivery().head(refusal.branch()).orElseThrow();

    Ran refused = run(shop, refusal.refused());

    assertThat(refused.out()).contains("error[" + refusal.code(), refusal.branch() + " refused");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(shop.delivery().head(refusal.branch())).contains(before);
    for (Step step : refusal.safe()) {
      pass(shop, step);
    }
    assertThat(shop.delivery().head(refusal.branch()).orElseThrow()).isNotEqualTo(before);
  }

  private static void pass(Shop shop, Step step) throws IOException {
    Ran ran = run(shop, step);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
  }

  private static Ran run(Shop shop, Step step) throws IOException {
    shop.commit(step.inputs());
    return shop.publish(step.arguments().toArray(String[]::new));
  }
}
