package dev.weir.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.Whereabouts;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.facts.EnvironmentFacts;
import dev.weir.policy.facts.ParsedFacts;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The example company's units as the policies are asked about them. */
final class ExampleUnits {

  static final LocalDate DATE = LocalDate.of(2026, 11, 21);
  static final JsonNode PARAMETERS = BuiltInBundle.load().catalogue().data().at("/weir/parameters");
  static final PolicyInput INPUT =
      new PolicyInput(
          DATE,
          EnvironmentFacts.all(ExampleCompany.environments(), environment -> PARAMETERS),
          new ParsedFacts());
  private static final Whereabouts NOWHERE = new Whereabouts(List::of, Location.ofFile("nowhere"));

  private ExampleUnits() {}

  static List<PolicyUnit> all() {
    List<PolicyUnit> units = new ArrayList<>();
    for (ResolvedEnvironment environment : ExampleCompany.environments()) {
      units.add(
          unit(
              environment,
              Optional.empty(),
              Optional.empty(),
              Expansion.expand(new EnvironmentTarget(environment, Tracing.OFF))));
      for (ResolvedTeam team : environment.teams()) {
        List<Manifest> own = Expansion.expand(new TeamTarget(environment, team, Tracing.OFF));
        units.add(unit(environment, Optional.of(team), Optional.empty(), own));
        for (Workload workload : team.workloads()) {
          Target target = new Target(environment, team, workload, Tracing.OFF);
          units.add(
              unit(
                  environment, Optional.of(team), Optional.of(workload), Expansion.expand(target)));
        }
      }
    }
    return units;
  }

  static CompanyIndex index() {
    return new CompanyIndex(
        all().stream()
            .flatMap(
                unit ->
                    unit.objects().stream()
                        .map(
                            object ->
                                CompanyIndex.Entry.of(unit.environment().tier(), object, NOWHERE)))
            .toList(),
        Optional.empty());
  }

  static PolicyUnit unit(
      ResolvedEnvironment environment,
      Optional<ResolvedTeam> team,
      Optional<Workload> workload,
      List<Manifest> objects) {
    return new PolicyUnit(environment, team, workload, objects, NOWHERE);
  }
}
