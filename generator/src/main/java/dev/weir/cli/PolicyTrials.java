package dev.weir.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.files.RootedFolder;
import dev.weir.pipeline.Bytes;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.RunRequest;
import dev.weir.pipeline.Selection;
import dev.weir.policy.Questions;
import dev.weir.policy.Questions.Question;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.bundle.RuleCost;
import dev.weir.policy.bundle.RuleScope;
import dev.weir.policy.bundle.RuleTrial;
import dev.weir.source.FolderTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules asked by the pinned {@code opa} about what the repository renders. */
final class PolicyTrials {

  static final String BUDGET = "--budget";
  static final String TRACE = "--trace";

  private final Run run;
  private final RootedFolder root;

  PolicyTrials(Run run, RootedFolder root) {
    this.run = run;
    this.root = root;
  }

  /** One rule over one workload, or over what its scope names. */
  Exit evaluate() {
    String name =
        run.argument(1)
            .orElseThrow(() -> run.mistake("eval needs a rule: <area>/<name>, or a code"));
    PolicyRule rule = rule(name);
    String folder = rule.packageName().substring("weir.policies.".length()).replace('.', '/');
    RuleTrial trial = new RuleTrial(new PolicyWorkbench(root), folder, run.has(TRACE));
    List<Question> questions = questions(rule);
    questions.forEach(question -> show(rule, question, trial));
    if (questions.isEmpty()) {
      run.io().say("nothing is rendered there that the rule looks at");
    }
    return Exit.DONE;
  }

  /** What each rule costs. */
  Exit cost() {
    List<Question> questions = ask(Selection.everything());
    SortedMap<RuleScope, List<ObjectNode>> byScope =
        questions.stream()
            .collect(
                Collectors.groupingBy(
                    Question::scope,
                    TreeMap::new,
                    Collectors.mapping(Question::input, Collectors.toList())));
    long objects =
        questions.stream()
            .filter(question -> question.scope() != RuleScope.COMPANY)
            .mapToLong(question -> question.input().path("objects").size())
            .sum();
    List<RuleCost> costs = RuleCost.measure(new PolicyWorkbench(root), byScope);
    double dearest = print(costs, Math.max(1, objects));
    Optional<Double> budget = run.text(BUDGET).map(this::number);
    if (budget.filter(most -> dearest > most).isPresent()) {
      run.io().say("a rule evaluates more expressions an object than --budget allows");
      return Exit.FINDINGS;
    }
    return Exit.DONE;
  }

  private double print(List<RuleCost> costs, long objects) {
    Columns columns = new Columns("expressions", "an object", "ms in opa", "file");
    double dearest = 0;
    for (RuleCost cost : costs) {
      double each = (double) cost.expressions() / objects;
      if (cost.file().startsWith("policies/weir/policies/")) {
        dearest = Math.max(dearest, each);
      }
      columns.row(
          Long.toString(cost.expressions()),
          String.format(Locale.ROOT, "%.1f", each),
          String.format(Locale.ROOT, "%.1f", cost.nanos() / 1e6),
          cost.file());
    }
    long all = costs.stream().mapToLong(RuleCost::expressions).sum();
    run.io().out().print(columns.text());
    run.io()
        .out()
        .print(
            String.format(
                Locale.ROOT,
                "%d expressions over %d objects: %.1f an object%n",
                all,
                objects,
                (double) all / objects));
    return dearest;
  }

  private double number(String typed) {
    try {
      return Double.parseDouble(typed);
    } catch (NumberFormatException e) {
      throw run.mistake(BUDGET + " \"" + typed + "\" is no number");
    }
  }

  private PolicyRule rule(String name) {
    List<PolicyRule> all =
        PolicyFolder.catalogues(new FolderTree(root)).byBundle().values().stream()
            .flatMap(List::stream)
            .toList();
    String packageName = "weir.policies." + name.replace('/', '.');
    return all.stream()
        .filter(rule -> rule.code().equals(name) || rule.packageName().equals(packageName))
        .findFirst()
        .orElseThrow(
            () -> run.mistake("unknown rule \"" + name + "\"; `weir policy list` has them all"));
  }

  /** What the rule is asked where the options say. */
  private List<Question> questions(PolicyRule rule) {
    if (rule.scope() == RuleScope.COMPANY) {
      return of(RuleScope.COMPANY, ask(Selection.everything()));
    }
    InputNames names = new InputNames(new FolderTree(root));
    String job = run.text("--job").orElseThrow(() -> run.mistake("eval needs --job <team>/<job>"));
    String[] parts = job.split("/", 2);
    if (parts.length < 2) {
      throw run.mistake("--job \"" + job + "\" is not <team>/<job>");
    }
    String env = run.text("--env").orElseThrow(() -> run.mistake("eval needs --env <name>"));
    SelectionOptions.require(run, "environment", env, names.environments());
    SelectionOptions.require(run, "team", parts[0], names.teams());
    SelectionOptions.require(run, "job", parts[1], names.jobs(List.of(parts[0])));
    boolean workload = rule.scope() == RuleScope.OBJECT || rule.scope() == RuleScope.WORKLOAD;
    Selection selection =
        new Selection(Set.of(env), Set.of(parts[0]), workload ? Set.of(parts[1]) : Set.of());
    RuleScope scope = rule.scope() == RuleScope.OBJECT ? RuleScope.WORKLOAD : rule.scope();
    return of(scope, ask(scope == RuleScope.ENVIRONMENT ? only(env) : selection));
  }

  private static Selection only(String environment) {
    return new Selection(Set.of(environment), Set.of(), Set.of());
  }

  private static List<Question> of(RuleScope scope, List<Question> all) {
    return all.stream().filter(question -> question.scope() == scope).toList();
  }

  private List<Question> ask(Selection selection) {
    Questions questions = new Questions(PolicyFlags.of(run));
    RunRequest request = RunRequest.of(selection, Bytes.NONE).judgedBy(questions);
    Pipeline.run(new FolderTree(root), request);
    return questions.all();
  }

  private void show(PolicyRule rule, Question question, RuleTrial trial) {
    if (rule.scope() != RuleScope.OBJECT) {
      print("# " + question.about(), trial.ofAll(question.input()));
      return;
    }
    for (int i = 0; i < question.input().path("objects").size(); i++) {
      JsonNode entry = question.input().path("objects").path(i);
      if (RuleTrial.sees(rule.kinds(), entry)) {
        String name = entry.path("kind").asText() + " " + entry.path("name").asText();
        print("# " + question.about() + " " + name, trial.ofObject(question.input(), i));
      }
    }
  }

  private void print(String head, String text) {
    run.io().out().print(head + "\n" + text);
  }
}
