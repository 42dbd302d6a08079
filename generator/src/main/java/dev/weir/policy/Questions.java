package dev.weir.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.RuleScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Judges nothing and keeps what it is asked, for those who put it to another OPA. The facts travel
 * with each input.
 */
public final class Questions implements PolicySource {

  private final Queue<Question> asked = new ConcurrentLinkedQueue<>();
  private final PolicyInput input;

  public Questions(LocalDate date) {
    this.input = new PolicyInput(date);
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
    return (tree, environments) ->
        new Policies(
            List.of(new Recorder(PolicyInput.environments(environments))), Diagnostics.none());
  }

  /** What was asked, sorted by scope and by what it was about. */
  public List<Question> all() {
    return asked.stream()
        .sorted(Comparator.comparing(Question::scope).thenComparing(Question::about))
        .toList();
  }

  private final class Recorder implements Judge {

    private final ObjectNode environments;
    private final Catalogue builtIn = BuiltInBundle.catalogue();

    Recorder(ObjectNode environments) {
      this.environments = environments;
    }

    @Override
    public String name() {
      return "nobody";
    }

    @Override
    public Catalogue catalogue() {
      return Catalogue.of(List.of(), JsonNodeFactory.instance.objectNode());
    }

    @Override
    public Verdict judge(PolicyUnit unit) {
      ObjectNode question = input.of(unit);
      facts(question).set("environment", PolicyInput.facts(unit.environment()));
      asked.add(new Question(unit.name(), unit.scope(), question));
      return Verdict.NOTHING;
    }

    @Override
    public Verdict judge(CompanyIndex index) {
      ObjectNode question = input.of(index);
      facts(question).set("environments", environments);
      asked.add(new Question("the whole company", RuleScope.COMPANY, question));
      return Verdict.NOTHING;
    }

    private ObjectNode facts(ObjectNode question) {
      ObjectNode facts = question.putObject("facts");
      facts.set("parameters", builtIn.data().at("/weir/parameters"));
      return facts;
    }
  }
}
