package dev.weir.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.check.change.ChangeChecks;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.previous.Change;
import dev.weir.manifest.previous.DeliveredTree;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Previous;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.Repository;
import dev.weir.pipeline.Selection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found of a change, whichever way the previous state was obtained. */
class ChangesTest {

  private static final String TEAM = "teams/orders/team.yaml";
  private static final String JOB = "teams/orders/jobs/totals.yaml";
  private static final String PROD = "environments/prod/environment.yaml";
  private static final String DEV = "environments/dev/environment.yaml";
  private static final String NODE = "  artifact:\n";
  private static final String SAVEPOINT =
      "s3://shop-state-prod/flink/prod/orders/totals/savepoint-";

  /** A job in production, and in development. */
  private static final MemoryTree COMPANY =
      Fixture.base().edited(TEAM, text -> text.replace("[dev]", "[dev, prod]"));

  /**
   * A change and what is to be found of it.
   *
   * @param findings code and file of each
   */
  record Case(String name, MemoryTree previous, MemoryTree next, List<String> findings) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return List.of(
        found("nothing", company(), company()),
        found("image tag", company(), job(text -> text.replace("1.0.0", "1.0.1"))),
        found("topic added", access("v1"), access("v1, v2")),
        found("topic removed", access("v1, v2"), access("v1")),
        found("topic swapped", access("v1"), access("v2"), "CHG-001 " + JOB),
        found("group renamed", access("v1"), group("other"), "CHG-001 " + JOB),
        found(
            "other cluster behind the name",
            access("v1"),
            access("v1").edited(PROD, text -> text.replace("b-1.orders.prod", "b-1.new.prod")),
            "CHG-001 " + JOB),
        found(
            "other cluster in development",
            access("v1"),
            access("v1").edited(DEV, text -> text.replace("b-1.orders.dev", "b-1.new.dev"))),
        found("topic swapped while suspended", stopped(access("v1")), access("v2")),
        found("topic swapped by a stop", access("v1"), stopped(access("v2"))),
        found("prefix narrowed and widened", bucket("a/"), bucket("b/"), "CHG-001 " + JOB),
        found("prefix narrowed alone", bucket("a/"), bucket("a/b/")),
        found("first restore", company(), restore("a", 1)),
        found("next restore", restore("a", 1), restore("b", 2)),
        found("restore dropped", restore("a", 1), company(), "CHG-002 " + JOB),
        found("restore reverted", restore("b", 2), restore("a", 1), "CHG-002 " + JOB),
        found("restore id kept", restore("a", 1), restore("b", 1), "CHG-003 " + JOB),
        found("file removed", company(), gone(), "CHG-004 " + TEAM),
        found("file removed while suspended", stopped(company()), gone(), "CHG-004 " + TEAM),
        found("file removed after it was retired", retired(), gone()),
        found("session cluster removed", cluster(""), company(), "CHG-004 " + TEAM),
        found(
            "session cluster removed after it was retired",
            cluster("  lifecycle: retired\n"),
            company()),
        found("no longer in production", company(), only("dev"), "CHG-004 " + JOB),
        found("no longer in production after it was retired", retired(), only("dev")),
        found("no longer in development", company(), only("prod")),
        found("own cluster given up for a session", company(), session("small"), "CHG-004 " + JOB),
        found(
            "another namespace",
            company(),
            company().edited(PROD, text -> text + "  namespacePrefix: flink-\n"),
            "CHG-004 " + JOB),
        found(
            "another namespace in development",
            company(),
            company().edited(DEV, text -> text + "  namespacePrefix: flink-\n")),
        found("other session cluster", session("small"), session("large"), "CHG-005 " + JOB),
        found("operator switched", company(), emr(company()), "CHG-006 " + DEV),
        found("operator switched while suspended", stopped(company()), emr(company())));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void changeHasItsFindings(Case change) {
    assertThat(codes(change.next, rendered(change.previous))).isEqualTo(change.findings);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void deliveredTreeAndEarlierInputsGiveTheSameFindings(Case change) {
    assertThat(changes(change.next, delivered(change.previous)))
        .isEqualTo(changes(change.next, rendered(change.previous)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsRenderedDoesNotDependOnThePreviousState(Case change) {
    Rendering alone = Pipeline.run(change.next, Selection.everything());
    Rendering compared = run(change.next, rendered(change.previous));
    assertThat(Rendered.digests(compared)).isEqualTo(Rendered.digests(alone));
  }

  @Test
  void brokenJobIsNotTakenForARemovedOne() {
    MemoryTree broken = job(text -> text + "  paralelism: 2\n");
    assertThat(codes(broken, rendered(company()))).isEmpty();
  }

  @Test
  void environmentThatIsGoneTakesItsProductionJobsAlong() {
    MemoryTree without = Fixture.base().without(PROD);
    assertThat(codes(without, rendered(company()))).containsExactly("CHG-004 " + JOB);
  }

  @Test
  void selectionNarrowsWhatIsCompared() {
    PreviousState previous = rendered(restore("b", 2));
    MemoryTree next = emr(restore("a", 1));
    Selection prod = new Selection(Set.of("prod"), Set.of(), Set.of("totals"));

    assertThat(codes(Pipeline.run(next, prod, previous))).containsExactly("CHG-002 " + JOB);
  }

  @Test
  void emptyTreeIsNotedOnce() {
    PreviousState nothing = Previous.delivered(new MemoryTree(new TreeMap<>()), "an empty folder");
    assertThat(codes(company(), nothing)).containsExactly("CHG-008 environments/platform.yaml");
  }

  @Test
  void unitsThatStayAsTheyAreAreNotParsed() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 1_000; i++) {
      files.put("prod/orders/job-" + i + "/flinkdeployment-x.yaml", "a: [".getBytes(UTF_8));
    }
    MemoryTree previous = new MemoryTree(files);
    String one = "prod/orders/job-500/flinkdeployment-x.yaml";
    Change change = change(previous, previous.with(one, "b: ["));
    Inputs inputs = Repository.read(company()).inputs().orElseThrow();

    ChangeChecks.Known known =
        new ChangeChecks.Known(inputs, Optional.empty(), Optional.empty(), Diagnostics.none());

    assertThat(ChangeChecks.check(change, known).all())
        .extracting(finding -> finding.code() + " " + finding.location())
        .containsExactly("CHG-007 " + one);
  }

  private static Change change(MemoryTree previous, MemoryTree next) {
    return new Change(
        DeliveredTree.of(previous).environment("prod"), DeliveredTree.of(next).environment("prod"));
  }

  private static Case found(String name, MemoryTree previous, MemoryTree next, String... findings) {
    return new Case(name, previous, next, List.of(findings));
  }

  private static MemoryTree company() {
    return COMPANY;
  }

  private static MemoryTree job(UnaryOperator<String> edit) {
    return company().edited(JOB, edit);
  }

  private static MemoryTree access(String topics) {
    return job(
        text ->
            text
                + "  access: [{kafka: orders, read: [%s], consumerGroup: totals}]\n"
                    .formatted(topics));
  }

  private static MemoryTree group(String name) {
    return access("v1").edited(JOB, text -> text.replace("Group: totals", "Group: " + name));
  }

  private static MemoryTree bucket(String prefix) {
    return only("prod")
        .edited(JOB, text -> text + "  access: [{bucket: artifacts, write: [" + prefix + "]}]\n");
  }

  private static MemoryTree restore(String savepoint, int id) {
    return job(text -> text + "  restore: {from: " + SAVEPOINT + savepoint + ", id: " + id + "}\n");
  }

  private static MemoryTree stopped(MemoryTree company) {
    return company.edited(JOB, text -> text + "  lifecycle: suspended\n");
  }

  private static MemoryTree retired() {
    return job(text -> text + "  lifecycle: retired\n");
  }

  private static MemoryTree only(String environment) {
    return job(
        text -> text.replace(NODE, "  runsIn: {environments: [" + environment + "]}\n" + NODE));
  }

  private static MemoryTree gone() {
    return company().without(JOB);
  }

  private static MemoryTree session(String cluster) {
    MemoryTree company =
        Fixture.base()
            .edited(
                JOB,
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

  private static MemoryTree cluster(String more) {
    String text =
        """
        apiVersion: weir.dev/v1
        kind: SessionCluster
        metadata:
          name: large
        spec:
          runtime: flink-1.20
        """;
    return company().with("teams/orders/clusters/large.yaml", text + more);
  }

  private static MemoryTree emr(MemoryTree company) {
    return company.edited(
        DEV,
        text ->
            text.replace(
                    "type: apache\n    version: \"1.15.0\"", "type: emr\n    version: \"7.12.0\"")
                + "  podSecurity: {enforce: baseline}\n");
  }

  private static PreviousState rendered(MemoryTree inputs) {
    return Previous.rendered(inputs, "earlier inputs", Selection.everything());
  }

  private static PreviousState delivered(MemoryTree inputs) {
    Rendering rendering = Rendered.valid(inputs);
    return Previous.delivered(new MemoryTree(rendering.tree().files()), "a delivered tree");
  }

  private static Rendering run(MemoryTree next, PreviousState previous) {
    return Pipeline.run(next, Selection.everything(), previous);
  }

  private static List<String> codes(MemoryTree next, PreviousState previous) {
    return codes(run(next, previous));
  }

  private static List<String> codes(Rendering rendering) {
    return changes(rendering).stream()
        .map(d -> d.code() + " " + d.location().file())
        .distinct()
        .toList();
  }

  private static List<Diagnostic> changes(MemoryTree next, PreviousState previous) {
    return changes(run(next, previous));
  }

  private static List<Diagnostic> changes(Rendering rendering) {
    return rendering.diagnostics().all().stream()
        .filter(finding -> finding.code().value().startsWith("CHG-"))
        .toList();
  }
}
