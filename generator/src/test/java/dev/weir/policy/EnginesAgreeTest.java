package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same units through Wasm here, {@code opa eval} and a real server: the same findings. */
class EnginesAgreeTest {

  private static final Path ROOT = Path.of("..");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Corpus REFUSED = Corpus.ofTheRefused();

  private static final String QUERY =
      "environments := input.environments; parameters := input.parameters; cases := input.cases;"
          + " values := [v | some c in cases; i := c.input; v := data.weir.main[c.entry]"
          + " with input as i with data.weir.environments as environments"
          + " with data.weir.parameters as parameters]";

  static List<Corpus> corpora() {
    return List.of(Corpus.ofTheExample(), REFUSED);
  }

  /** So that every rule has something to agree on. */
  @Test
  void everyRuleFindsSomething() {
    TreeSet<String> codes = new TreeSet<>();
    for (List<RuleFinding> answer : answers(REFUSED, REFUSED.embedded())) {
      answer.forEach(finding -> codes.add(finding.code()));
    }

    assertThat(codes).isEqualTo(Corpus.BUILT_IN.catalogue().byCode().keySet());
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void evaluationByOpaFindsTheSameInTheSameOrder(Corpus corpus, @TempDir Path scratch)
      throws IOException {
    OpaProgram opa = OpaProgram.in(ROOT);
    Path file = scratch.resolve("input.json");
    Files.write(file, JSON.writeValueAsBytes(cases(corpus)));
    JsonNode printed =
        JSON.readTree(
            opa.output("eval", "-b", "policies", "--format", "json", "-i", file.toString(), QUERY));
    JsonNode values = printed.at("/result/0/bindings/values");

    List<List<RuleFinding>> answers = new ArrayList<>();
    for (PolicyUnit unit : corpus.units()) {
      List<ResourceKey> keys = unit.objects().stream().map(Manifest::key).toList();
      answers.add(RuleAnswer.of(values.path(answers.size()), keys).findings());
    }
    List<ResourceKey> all = corpus.index().entries().stream().map(CompanyIndex.Entry::key).toList();
    answers.add(RuleAnswer.of(values.path(answers.size()), all).findings());

    assertThat(answers).isEqualTo(answers(corpus, corpus.embedded()));
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void serverFindsTheSameInTheSameOrder(Corpus corpus) throws IOException {
    OpaProgram.in(ROOT);
    try (OpaServer server = OpaServer.with(ROOT, "policies")) {
      assertThat(answers(corpus, corpus.remote(server.url())))
          .isEqualTo(answers(corpus, corpus.embedded()));
    }
  }

  /** Of every unit, and of everything together. */
  private static List<List<RuleFinding>> answers(Corpus corpus, Judge judge) {
    List<Verdict> verdicts = new ArrayList<>();
    corpus.units().forEach(unit -> verdicts.add(judge.judge(unit)));
    verdicts.add(judge.judge(corpus.index()));
    for (Verdict verdict : verdicts) {
      assertThat(verdict.failures()).isEmpty();
      assertThat(verdict.answer().odd()).isEmpty();
    }
    return verdicts.stream().map(verdict -> verdict.answer().findings()).toList();
  }

  private static ObjectNode cases(Corpus corpus) {
    PolicyInput input = corpus.input();
    ObjectNode all = JSON.createObjectNode();
    all.set("environments", input.environments());
    all.set("parameters", corpus.embedded().catalogue().data().at("/weir/parameters"));
    ArrayNode cases = all.putArray("cases");
    for (PolicyUnit unit : corpus.units()) {
      cases.addObject().put("entry", unit.scope().word()).set("input", input.of(unit));
    }
    cases.addObject().put("entry", "company").set("input", input.of(corpus.index()));
    return all;
  }
}
