package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.iam.Evaluator.Request;
import dev.weir.resolve.Access;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every job of the example, its role allows what its file says and nothing beside it. */
class LeastPrivilegeTest {

  private static final int NEIGHBOURS = 200;

  /** A workload with a name for people. */
  record Case(Target target) {

    @Override
    public String toString() {
      return target.environment().name() + " " + target.team().name() + "/" + name();
    }

    String name() {
      return target.workload().name();
    }

    List<Scope> meaning() {
      List<Scope> scopes = new ArrayList<>(OwnMeaning.of(target));
      target.workload().access().forEach(line -> scopes.addAll(meaning(line)));
      return scopes;
    }

    List<Scope> meaning(Access line) {
      return Meaning.of(target.environment().data(), line);
    }

    Evaluator role() {
      return Evaluator.of(WorkloadRole.of(target).orElseThrow());
    }

    /** The same workload without one line of its file. */
    Case without(Access line) {
      Workload changed =
          target
              .workload()
              .match(
                  job -> new Workload.Application(without(job.cluster(), line)),
                  session ->
                      new Workload.Session(
                          without(session.cluster(), line),
                          session.jobs().stream().map(job -> without(job, line)).toList()));
      return new Case(new Target(target.environment(), target.team(), changed, target.tracing()));
    }

    private static ResolvedJob without(ResolvedJob job, Access line) {
      return new ResolvedJob(
          job.name(),
          job.stateKey(),
          job.runtime(),
          job.settings(),
          job.access().stream().filter(own -> !own.equals(line)).toList(),
          job.flinkConfiguration(),
          job.templates(),
          job.leaves(),
          job.declared());
    }
  }

  static List<Case> cases() {
    return ExampleCompany.targets()
        .filter(target -> WorkloadRole.of(target).isPresent())
        .map(Case::new)
        .toList();
  }

  static Stream<Case> casesWithAccess() {
    return cases().stream().filter(one -> !one.target().workload().access().isEmpty());
  }

  @Test
  void theExampleHasEnoughToShow() {
    assertThat(cases()).hasSizeGreaterThan(40);
    assertThat(casesWithAccess()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatTheFileSaysIsAllowed(Case one) {
    Evaluator role = one.role();

    assertThat(one.meaning()).isNotEmpty().allMatch(scope -> role.allows(scope.probe()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatLiesBesideItIsRefused(Case one) {
    Evaluator role = one.role();
    Set<Request> neighbours = neighbours(one);

    assertThat(neighbours).hasSizeGreaterThanOrEqualTo(NEIGHBOURS);
    assertThat(neighbours.stream().filter(role::allows)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("casesWithAccess")
  void aDroppedLineTakesItsOwnRequestsAndNoOther(Case one) {
    for (Access line : one.target().workload().access()) {
      Case without = one.without(line);
      Evaluator role = without.role();
      List<Scope> left = without.meaning();
      List<Request> lost =
          one.meaning(line).stream()
              .map(Scope::probe)
              .filter(probe -> left.stream().noneMatch(scope -> scope.includes(probe)))
              .toList();

      assertThat(lost.stream().filter(role::allows)).as("lost with %s", line).isEmpty();
      assertThat(left).as("kept without %s", line).allMatch(scope -> role.allows(scope.probe()));
    }
  }

  /** Beside its own requests, and those of every other workload, as far as they are not its own. */
  private static Set<Request> neighbours(Case one) {
    List<Scope> own = one.meaning();
    Set<Request> neighbours = new LinkedHashSet<>();
    own.forEach(scope -> neighbours.addAll(Neighbours.of(scope)));
    for (Case other : cases()) {
      other.meaning().forEach(scope -> neighbours.add(scope.probe()));
    }
    neighbours.removeIf(request -> own.stream().anyMatch(scope -> scope.includes(request)));
    return neighbours;
  }
}
