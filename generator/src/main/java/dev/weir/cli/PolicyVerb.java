package dev.weir.cli;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.files.RootedFolder;
import dev.weir.policy.bundle.PolicyBuild;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.bundle.PolicyTests;
import dev.weir.policy.bundle.RuleTemplate;
import dev.weir.policy.bundle.Workbench;
import dev.weir.policy.parameters.ParameterFiles;
import dev.weir.report.Report;
import dev.weir.report.RunSummary;
import dev.weir.source.FolderTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What the authors of policies need. */
final class PolicyVerb implements Verb {

  /** What there is to do, with what it says of itself. */
  private static final Map<String, String> ACTIONS = new LinkedHashMap<>();

  static {
    ACTIONS.put("build", "compiles the rules and takes in foreign ones; needs opa");
    ACTIONS.put("test", "opa's own tests and their coverage; needs opa");
    ACTIONS.put("list", "every rule, with its level by tier");
    ACTIONS.put("explain", "what a rule is about: by its code");
    ACTIONS.put("new", "a new rule with its test: <area>/<name>");
    ACTIONS.put("eval", "what one rule says of one workload: needs --job, --env and opa");
    ACTIONS.put("bench", "what each rule costs, in expressions that opa evaluates");
    ACTIONS.put("impact", "what other policies would say, by team: needs --policies");
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = SharedOptions.verb("Compiles, lists, tests and makes policies.");
    spec.usageMessage()
        .footerHeading("%nActions:%n")
        .footer(
            ACTIONS.entrySet().stream()
                .map(action -> String.format("  %-8s %s", action.getKey(), action.getValue()))
                .toArray(String[]::new));
    return spec.addOption(Flags.text("--job", "team/job", "The workload that eval is about."))
        .addOption(Flags.text("--env", "name", "The environment that eval is about."))
        .addOption(Flags.flag(PolicyTrials.TRACE, "Show every step of eval."))
        .addOption(
            Flags.text(
                PolicyTrials.BUDGET,
                "number",
                "Fail bench when a rule evaluates more expressions an object than this."))
        .addOption(
            Flags.path(
                PolicyImpact.POLICIES,
                "dir|bundle",
                "For impact: another repository, its policies/, or a bundle.tar.gz."))
        .addOption(
            Flags.text(
                PolicyFlags.DATE, "date", "The day that counts as today (default: today in UTC)."))
        .addPositional(Flags.choice("1", "action", List.copyOf(ACTIONS.keySet())))
        .addPositional(
            Flags.argument(
                "1", "0..1", "rule", "A rule: <area>/<name>; of explain and eval also a code."));
  }

  @Override
  public Exit run(Run run) {
    String action = run.argument(0).orElse("");
    SelectionOptions.require(run, "action", action, ACTIONS.keySet());
    RootedFolder root = RootFolder.of(run);
    return switch (action) {
      case "build" -> build(run, root);
      case "list" -> list(run, root);
      case "new" -> make(run, root);
      case "explain" -> explain(run);
      case "eval" -> new PolicyTrials(run, root).evaluate();
      case "bench" -> new PolicyTrials(run, root).cost();
      case "impact" -> new PolicyImpact(run, root).show();
      default -> test(run, root);
    };
  }

  private static Exit explain(Run run) {
    String code = run.argument(1).orElseThrow(() -> run.mistake("explain needs a code"));
    ExplainVerb.page(run, code.toUpperCase(Locale.ROOT));
    return Exit.DONE;
  }

  private static Exit build(Run run, RootedFolder root) {
    Workbench bench = new PolicyWorkbench(root);
    PolicyBuild.Built built = PolicyBuild.run(bench);
    Diagnostics findings = built.diagnostics();
    if (!findings.hasErrors()) {
      findings = ParameterFiles.write(bench);
    }
    if (findings.hasErrors()) {
      return refuse(run, root, findings);
    }
    run.io().say(built.rules().size() + " rules compiled into policies/policy.wasm");
    return Exit.DONE;
  }

  private static Exit refuse(Run run, RootedFolder root, Diagnostics findings) {
    RunSummary summary =
        new RunSummary(
            new RunSummary.Scope(0, 0, 0, 0), RunSummary.Files.none(), Optional.empty(), 0);
    Reports.ofText(run).write(new Report(findings, summary), root, run.io().err());
    return Exit.FINDINGS;
  }

  private static Exit list(Run run, RootedFolder root) {
    PolicyFolder.Catalogues known = PolicyFolder.catalogues(new FolderTree(root));
    StringBuilder text = new StringBuilder();
    known
        .byBundle()
        .forEach((bundle, rules) -> rules.forEach(rule -> text.append(line(bundle, rule))));
    run.io().out().print(text);
    return Exit.DONE;
  }

  private static String line(String bundle, PolicyRule rule) {
    StringBuilder levels = new StringBuilder();
    rule.severity().forEach((tier, level) -> levels.append(level.word()).append(' '));
    return String.format(
        Locale.ROOT,
        "%-14s %-16s %-12s %s%s%n",
        rule.code(),
        levels,
        bundle,
        rule.title(),
        rollout(rule));
  }

  private static String rollout(PolicyRule rule) {
    List<String> parts = new ArrayList<>();
    if (!rule.rollout().since().isEmpty()) {
      parts.add("since " + rule.rollout().since());
    }
    rule.rollout()
        .raises()
        .forEach(
            (tier, raise) ->
                parts.add(raise.to().word() + " in " + tier.key() + " from " + raise.from()));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static Exit make(Run run, RootedFolder root) {
    String name =
        run.argument(1).orElseThrow(() -> run.mistake("a new rule needs a name: <area>/<name>"));
    RuleTemplate template =
        RuleTemplate.of(name)
            .orElseThrow(
                () -> run.mistake("\"" + name + "\" is no name such as pods/host_network"));
    Workbench bench = new PolicyWorkbench(root);
    if (!bench.tree().list(template.folder()).isEmpty()) {
      throw run.mistake("the rule \"" + name + "\" is there already: " + template.folder());
    }
    template.files().forEach(bench::write);
    template.files().keySet().forEach(path -> run.io().out().print(path + "\n"));
    run.io().say("next: complete the rule and its test, then run `./weir policy build`");
    return Exit.DONE;
  }

  private static Exit test(Run run, RootedFolder root) {
    PolicyTests.Outcome outcome = PolicyTests.run(new PolicyWorkbench(root));
    run.io().out().print(outcome.text());
    return outcome.passed() ? Exit.DONE : Exit.FINDINGS;
  }
}
