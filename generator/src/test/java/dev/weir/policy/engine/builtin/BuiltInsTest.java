package dev.weir.policy.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Built-in functions against answers of {@code opa eval}, recorded with OPA 1.22.0. */
class BuiltInsTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** A call with OPA's answer; an absent one is undefined. */
  record Answer(JsonNode tree) {

    String function() {
      return tree.path("function").asText();
    }

    String result() {
      return tree.has("result") ? tree.path("result").toString() : "undefined";
    }

    @Override
    public String toString() {
      return function() + tree.path("arguments");
    }
  }

  static List<Answer> answers() throws IOException {
    try (InputStream in = BuiltInsTest.class.getResourceAsStream("../builtin-answers.json")) {
      return StreamSupport.stream(JSON.readTree(in).spliterator(), false).map(Answer::new).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void valueIsOpas(Answer answer) {
    List<JsonNode> arguments = new ArrayList<>();
    answer.tree().path("arguments").forEach(arguments::add);

    String ours =
        BuiltIns.find(answer.function())
            .orElseThrow()
            .call(arguments)
            .map(JsonNode::toString)
            .orElse("undefined");

    assertThat(ours).isEqualTo(answer.result());
  }

  @Test
  void everyFunctionHasAnswers() throws IOException {
    Set<String> answered = new TreeSet<>();
    answers().forEach(answer -> answered.add(answer.function()));

    assertThat(answered).isEqualTo(BuiltIns.names());
  }
}
