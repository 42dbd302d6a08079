package dev.weir.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.policy.OpaProgram;
import dev.weir.policy.bundle.Archives;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine in this process, over rules that misbehave. */
class EmbeddedEngineTest {

  private static final EngineLimits SMALL = new EngineLimits(Duration.ofSeconds(60), 256, 4);

  private static EmbeddedEngine.Module module;

  private EmbeddedEngine engine;

  @BeforeAll
  static void compile() throws Exception {
    module = EmbeddedEngine.compile(FaultyModule.misbehaving(), CodeCache.none());
  }

  @BeforeEach
  void start() {
    engine = module.with(object("known", "a fact"), SMALL);
  }

  private static ObjectNode object(String key, String value) {
    return JsonNodeFactory.instance.objectNode().put(key, value);
  }

  private String ask(String rule, String word) {
    return engine
        .evaluate("faults/" + rule, object("word", word))
        .match(value -> value.toString(), failure -> "failure: " + failure);
  }

  @Test
  void entryPointHasItsValue() {
    assertThat(ask("good", "ä\"\u0001")).isEqualTo("[\"ä\\\"\\u0001\"]");
  }

  @Test
  void dataIsSetOnce() {
    assertThat(ask("known", "x")).isEqualTo("[\"a fact\"]");
    assertThat(ask("known", "y")).isEqualTo("[\"a fact\"]");
  }

  @Test
  void builtInFunctionsOfTheHostAreCalled() {
    assertThat(ask("formatted", "one")).isEqualTo("[\"one of 1\"]");
  }

  @Test
  void undefinedValueIsAFailure() {
    assertThat(ask("missing", "x")).isEqualTo("failure: its value is undefined");
  }

  @Test
  void unknownEntryPointIsAFailure() {
    assertThat(ask("nowhere", "x")).isEqualTo("failure: it has no entry point faults/nowhere");
  }

  @Test
  void conflictingRuleIsAFailureThatNamesItsPlace() {
    assertThat(ask("conflicting", "x"))
        .startsWith("failure: it stopped: faults/faults.rego:")
        .contains("conflict");
  }

  @Test
  void manyFailuresLeaveTheEngineWhole() {
    IntStream.range(0, 600).forEach(i -> ask("conflicting", "x"));

    assertThat(ask("good", "still")).isEqualTo("[\"still\"]");
  }

  @Test
  void endlessRuleIsStoppedAndTheThreadGoesOn() {
    EngineLimits brief = new EngineLimits(Duration.ofMillis(300), 8192, 4);

    Evaluation endless =
        module.with(object("known", ""), brief).evaluate("faults/endless", object("word", "x"));

    assertThat(endless).isEqualTo(new Evaluation.Failure("it did not end within 300 ms"));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(ask("good", "after")).isEqualTo("[\"after\"]");
  }

  @Test
  void inputThatNeedsTooMuchMemoryIsAFailure() {
    String answer = ask("good", "x".repeat(20_000_000));

    assertThat(answer).isEqualTo("failure: it needs more memory than it may have");
    assertThat(ask("good", "small")).isEqualTo("[\"small\"]");
  }

  @Test
  void heapIsEmptiedWhenItHasGrown() {
    String word = "x".repeat(20_000);
    Set<String> answers = new TreeSet<>();
    for (int i = 0; i < 2000; i++) {
      answers.add(ask("good", word).replace(word, "the word"));
    }

    assertThat(answers).containsExactly("[\"the word\"]");
  }

  @Test
  void patternsOutliveAnEmptiedHeap() {
    Set<String> answers = new TreeSet<>();
    for (int i = 0; i < 400; i++) {
      answers.add(ask("patterned", "word") + ask("good", "y".repeat(20_000)).length());
    }

    assertThat(answers).containsExactly("[\"word\"]20004");
  }

  @Test
  void threadsDoNotMeet() {
    Map<String, String> answers =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(Integer::toString)
            .collect(Collectors.toConcurrentMap(word -> word, word -> ask("good", word)));

    answers.forEach((word, answer) -> assertThat(answer).isEqualTo("[\"" + word + "\"]"));
  }

  @Test
  void compiledCodeIsKeptAndUsed() throws Exception {
    Map<String, byte[]> kept = new TreeMap<>();
    Set<String> found = new TreeSet<>();
    CodeCache cache = keepingIn(kept, found);

    EmbeddedEngine.compile(FaultyModule.misbehaving(), cache);
    assertThat(found).isEmpty();
    EmbeddedEngine.Module again = EmbeddedEngine.compile(FaultyModule.misbehaving(), cache);

    assertThat(found).isEqualTo(kept.keySet()).isNotEmpty();
    assertThat(again.with(object("a", "b"), SMALL).evaluate("faults/good", object("word", "x")))
        .isInstanceOf(Evaluation.Value.class);
  }

  @Test
  void brokenCacheCostsTimeAlone() throws Exception {
    Map<String, byte[]> kept = new TreeMap<>();
    EmbeddedEngine.compile(FaultyModule.misbehaving(), keepingIn(kept, new TreeSet<>()));
    kept.replaceAll((key, code) -> new byte[] {1, 2, 3});

    EmbeddedEngine.Module module =
        EmbeddedEngine.compile(FaultyModule.misbehaving(), keepingIn(kept, new TreeSet<>()));

    assertThat(module.with(object("a", "b"), SMALL).evaluate("faults/good", object("word", "x")))
        .isInstanceOf(Evaluation.Value.class);
  }

  private static CodeCache keepingIn(Map<String, byte[]> kept, Set<String> found) {
    return new CodeCache() {
      @Override
      public Optional<byte[]> find(String key) {
        Optional<byte[]> code = Optional.ofNullable(kept.get(key));
        code.ifPresent(known -> found.add(key));
        return code;
      }

      @Override
      public void keep(String key, byte[] code) {
        kept.put(key, code);
      }
    };
  }

  @Test
  void whatIsNoModuleIsRefused() {
    assertRefused(new byte[] {1, 2, 3}, "it is no Wasm module that can be compiled");
    assertRefused(new byte[0], "it is no Wasm module that can be compiled");
  }

  @Test
  void cutModuleIsRefused() throws IOException {
    byte[] whole = FaultyModule.misbehaving();

    assertRefused(Arrays.copyOf(whole, whole.length / 2), "it is no");
  }

  @Test
  void otherAbiIsRefused() throws IOException {
    assertRefused(FaultyModule.ofAbi(2, 0), "it speaks version 2.0 of OPA's ABI");
    assertRefused(FaultyModule.ofAbi(1, 1), "it speaks version 1.1 of OPA's ABI");
  }

  @Test
  void unknownFunctionIsRefusedByName() throws IOException {
    assertRefused(FaultyModule.askingForMore(), "functions that are not there: [sprinty]");
  }

  private static void assertRefused(byte[] wasm, String reason) {
    assertThatThrownBy(() -> EmbeddedEngine.compile(wasm, CodeCache.none()))
        .isInstanceOf(UnusableModuleException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void moduleUnderTestIsWhatOpaCompiles(@TempDir Path scratch) throws IOException {
    Path folder = Path.of("src/test/resources/dev/weir/policy/engine");
    OpaProgram opa = OpaProgram.in(folder);
    Path capabilities = Path.of("../policies/capabilities.json").toAbsolutePath();
    Path bundle = scratch.resolve("bundle.tar.gz");
    opa.output(
        "build",
        "-t",
        "wasm",
        "-b",
        "faults",
        "--capabilities",
        capabilities.toString(),
        "-o",
        bundle.toString());

    assertThat(Archives.file(bundle, "policy.wasm")).isEqualTo(FaultyModule.misbehaving());
  }
}
