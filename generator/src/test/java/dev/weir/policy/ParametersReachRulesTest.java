package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.ExampleCompany;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.engine.CodeCache;
import dev.weir.policy.engine.EngineLimits;
import dev.weir.policy.parameters.PolicyData;
import dev.weir.policy.waiver.Waivers;
import dev.weir.resolve.ResolvedEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the platform sets changes what rules find, in this process and on a server. */
class ParametersReachRulesTest {

  private static final Path ROOT = Path.of("..");
  private static final Bundle BUILT_IN = BuiltInBundle.load();
  private static final List<ResolvedEnvironment> ENVIRONMENTS = ExampleCompany.environments();

  /** Damaged objects open port 25 to the world, which only this environment allows. */
  private static final String TOLERANT = ENVIRONMENTS.get(0).name();

  private static final Standards STANDARDS = standards();

  private static final Catalogue APPLIED = STANDARDS.applied(BUILT_IN.catalogue());

  private static final PolicyInput INPUT =
      new Bench(PolicyOptions.embedded(ExampleUnits.DATE), STANDARDS, ENVIRONMENTS)
          .input(BUILT_IN.catalogue());

  private static Standards standards() {
    try {
      ObjectNode tree =
          (ObjectNode)
              new YAMLMapper()
                  .readTree("environments: {" + TOLERANT + ": {network: {worldPorts: [25, 443]}}}");
      Standards plain = Standards.plain(ExampleUnits.DATE);
      return new Standards(
          new PolicyData(tree), plain.levels(), Waivers.none(), Diagnostics.none());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static SortedSet<String> environmentsWithAnOpenPort(Judge judge) {
    SortedSet<String> found = new TreeSet<>();
    for (PolicyUnit unit : ExampleUnits.all()) {
      judge.judge(DamagedObjects.of(unit)).answer().findings().stream()
          .filter(finding -> finding.code().equals("POL-NET-006"))
          .filter(finding -> finding.message().contains(" is open on "))
          .forEach(finding -> found.add(unit.environment().name()));
    }
    return found;
  }

  private static SortedSet<String> others() {
    SortedSet<String> names = new TreeSet<>();
    ENVIRONMENTS.forEach(environment -> names.add(environment.name()));
    names.remove(TOLERANT);
    return names;
  }

  @Test
  void rulesInThisProcessSeeTheParametersOfTheEnvironment() {
    Judge judge =
        new Bench(PolicyOptions.embedded(ExampleUnits.DATE), STANDARDS, ENVIRONMENTS)
            .of(List.of(BUILT_IN))
            .get(0);

    assertThat(environmentsWithAnOpenPort(judge)).isNotEmpty().isEqualTo(others());
  }

  @Test
  void rulesOnAServerSeeTheParametersOfTheEnvironment() throws IOException {
    OpaProgram.in(ROOT);
    try (OpaServer server = OpaServer.with(ROOT, "policies")) {
      PolicyOptions options =
          new PolicyOptions(
              ExampleUnits.DATE,
              Optional.of(server.url()),
              CodeCache.none(),
              EngineLimits.standard());
      Judge judge = new Bench(options, STANDARDS, ENVIRONMENTS).of(List.of(BUILT_IN)).get(0);

      assertThat(environmentsWithAnOpenPort(judge)).isNotEmpty().isEqualTo(others());
    }
  }

  @Test
  void companySeesEveryEnvironmentAndTheCompanysParameters() {
    ObjectNode environments = INPUT.environments();

    assertThat(APPLIED.data().at("/weir/parameters/network/worldPorts")).hasToString("[443]");
    assertThat(environments.at("/" + TOLERANT + "/parameters/network/worldPorts"))
        .hasToString("[25,443]");
    assertThat(environments).hasSameSizeAs(ENVIRONMENTS);
  }
}
