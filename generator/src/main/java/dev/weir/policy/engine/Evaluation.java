package dev.weir.policy.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** What came of one evaluation. No value is not an empty value: it is a failure. */
public sealed interface Evaluation {

  /** Takes the branch that applies. */
  <T> T match(Function<JsonNode, T> value, Function<String, T> failure);

  /** The entry point's value. */
  record Value(JsonNode tree) implements Evaluation {

    @Override
    public <T> T match(Function<JsonNode, T> value, Function<String, T> failure) {
      return value.apply(tree);
    }
  }

  /**
   * There is no value.
   *
   * @param reason what happened, as a clause: {@code it did not end within 10 s}
   */
  record Failure(String reason) implements Evaluation {

    @Override
    public <T> T match(Function<JsonNode, T> value, Function<String, T> failure) {
      return failure.apply(reason);
    }
  }
}
