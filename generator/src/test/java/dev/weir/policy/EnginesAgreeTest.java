package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.engine.EngineLimits;
import dev.weir.policy.engine.RemoteEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same units through Wasm here, {@code opa eval} and a real server: the same findings. */
class EnginesAgreeTest {

  private static final Path ROOT = Path.of("..");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectNode ENVIRONMENTS = ExampleUnits.INPUT.environments();
  private static final Bundle BUILT_IN = BuiltInBundle.load();

  private static final String QUERY =
      "environments := input.environments; cases := input.cases; values := [v | some c in cases;"
          + " i := c.input; v := data.weir.main[c.entry] with input as i with"
          + " data.weir.environments as environments]";

  private static List<PolicyUnit> units() {
    List<PolicyUnit> plain = ExampleUnits.all();
    return Stream.concat(plain.stream(), plain.stream().map(DamagedObjects::of)).toList();
  }

  private static Judge embedded() {
    Catalogue catalogue = BUILT_IN.catalogue();
    return new WeirJudge(
        "here",
        catalogue,
        BUILT_IN.module().with(Policies.data(catalogue, ENVIRONMENTS), EngineLimits.standard()),
        ExampleUnits.INPUT,
        WeirJudge.Facts.DATA);
  }

  private static List<List<RuleFinding>> answers(Judge judge) {
    List<List<RuleFinding>> answers = new ArrayList<>();
    for (PolicyUnit unit : units()) {
      Verdict verdict = judge.judge(unit);
      assertThat(verdict.failures()).isEmpty();
      assertThat(verdict.answer().odd()).isEmpty();
      answers.add(verdict.answer().findings());
    }
    answers.add(judge.judge(ExampleUnits.index()).answer().findings());
    return answers;
  }

  @Test
  void damageIsFoundOfEveryRule() {
    List<String> codes =
        answers(embedded()).stream()
            .flatMap(List::stream)
            .map(RuleFinding::code)
            .distinct()
            .sorted()
            .toList();

    assertThat(codes).isEqualTo(List.copyOf(BUILT_IN.catalogue().byCode().keySet()));
  }

  @Test
  void evaluationByOpaFindsTheSameInTheSameOrder(@TempDir Path scratch) throws IOException {
    OpaProgram opa = OpaProgram.in(ROOT);
    Path file = scratch.resolve("input.json");
    Files.write(file, JSON.writeValueAsBytes(cases()));
    JsonNode printed =
        JSON.readTree(
            opa.output("eval", "-b", "policies", "--format", "json", "-i", file.toString(), QUERY));
    JsonNode values = printed.at("/result/0/bindings/values");

    List<List<RuleFinding>> answers = new ArrayList<>();
    List<PolicyUnit> units = units();
    for (int i = 0; i < units.size(); i++) {
      answers.add(RuleAnswer.of(values.path(i), keys(units.get(i))).findings());
    }
    List<ResourceKey> index =
        ExampleUnits.index().entries().stream().map(CompanyIndex.Entry::key).toList();
    answers.add(RuleAnswer.of(values.path(units.size()), index).findings());

    assertThat(answers).isEqualTo(answers(embedded()));
  }

  @Test
  void serverFindsTheSameInTheSameOrder() throws IOException {
    OpaProgram.in(ROOT);
    try (OpaServer server = OpaServer.with(ROOT, "policies")) {
      Judge remote =
          new WeirJudge(
              server.url(),
              BUILT_IN.catalogue(),
              new RemoteEngine(server.url(), Duration.ofSeconds(60)),
              ExampleUnits.INPUT,
              WeirJudge.Facts.INPUT);

      assertThat(answers(remote)).isEqualTo(answers(embedded()));
    }
  }

  private static ObjectNode cases() {
    ObjectNode all = JSON.createObjectNode();
    all.set("environments", ENVIRONMENTS);
    ArrayNode cases = all.putArray("cases");
    for (PolicyUnit unit : units()) {
      cases.addObject().put("entry", unit.scope().word()).set("input", ExampleUnits.INPUT.of(unit));
    }
    cases
        .addObject()
        .put("entry", "company")
        .set("input", ExampleUnits.INPUT.of(ExampleUnits.index()));
    return all;
  }

  private static List<ResourceKey> keys(PolicyUnit unit) {
    return unit.objects().stream().map(Manifest::key).toList();
  }
}
