package dev.weir.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.policy.engine.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a judge says.
 *
 * @param answer of the evaluations that ended well
 * @param failures of the others, as clauses
 */
record Verdict(RuleAnswer answer, List<String> failures) {

  static final Verdict NOTHING = new Verdict(new RuleAnswer(List.of(), List.of()), List.of());

  Verdict {
    failures = List.copyOf(failures);
  }

  static Verdict of(Evaluation evaluation, Function<JsonNode, RuleAnswer> reader) {
    return evaluation.match(
        value -> new Verdict(reader.apply(value), List.of()),
        failure -> new Verdict(NOTHING.answer, List.of(failure)));
  }

  Verdict plus(Verdict other) {
    List<String> both = new ArrayList<>(failures);
    both.addAll(other.failures);
    return new Verdict(answer.plus(other.answer), both.stream().distinct().toList());
  }
}
