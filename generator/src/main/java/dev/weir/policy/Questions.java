package dev.weir.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.RuleScope;
import dev.weir.policy.engine.Evaluation;
import dev.weir.policy.engine.PolicyEngine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges nothing and keeps what it is asked, for those who put it to another OPA. The facts travel
 * with each input.
 */
public final class Questions implements PolicySource {

  private final Queue<Question> asked = new ConcurrentLinkedQueue<>();
  private final PolicyOptions options;

  public Questions(PolicyOptions options) {
    this.options = options;
  }

  /**
   * One evaluation.
   *
   * @param about the unit as people name it: {@code prod/payments/fraud-scoring}
   * @param scope whose entry point is asked
   */
  public record Question(String about, RuleScope scope, ObjectNode input) {}

  @Override
  public Started start() {
    Catalogue catalogue = BuiltInBundle.catalogue();
    return (tree, environments) -> {
      Standards.Known known = new Standards.Known(catalogue, List.of(), /* areAll= */ false);
      Standards standards = Standards.of(Gate.read(tree, environments), known, options.date());
      PolicyInput input = new Bench(options, standards, environments).input(catalogue);
      Catalogue applied = standards.applied(catalogue);
      PolicyEngine engine =
          (entryPoint, document) -> {
            asked.add(question(entryPoint, (ObjectNode) document));
            return new Evaluation.Value(JsonNodeFactory.instance.arrayNode());
          };
      return new Policies(
          List.of(new WeirJudge("nobody", applied, engine, input, WeirJudge.Facts.INPUT)),
          Diagnostics.none());
    };
  }

  /** What was asked, sorted by scope and by what it was about. */
  public List<Question> all() {
    return asked.stream()
        .sorted(Comparator.comparing(Question::scope).thenComparing(Question::about))
        .toList();
  }

  private static Question question(String entryPoint, ObjectNode document) {
    RuleScope scope =
        Arrays.stream(RuleScope.values())
            .filter(one -> one.entryPoint().equals(entryPoint))
            .findFirst()
            .orElseThrow();
    String about =
        Stream.of("/environment/name", "/team/name", "/workload/name")
            .map(pointer -> document.at(pointer).asText())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("/"));
    return new Question(about.isEmpty() ? "the whole company" : about, scope, document);
  }
}
