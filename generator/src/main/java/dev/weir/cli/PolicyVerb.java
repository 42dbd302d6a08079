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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What the authors of policies need; only {@code list} does without {@code opa}. */
final class PolicyVerb implements Verb {

  private static final List<String> ACTIONS = List.of("build", "list", "new", "test");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = SharedOptions.verb("Compiles, lists, tests and makes policies.");
    spec.usageMessage()
        .footerHeading("%nActions:%n")
        .footer(
            "  build             compiles the rules and takes in foreign ones; needs opa",
            "  list              every rule, with its level by tier",
            "  new <area>/<name> a new rule with its test",
            "  test              opa's own tests and their coverage; needs opa");
    return spec.addPositional(Flags.choice("1", "action", ACTIONS))
        .addPositional(
            Flags.argument(
                "1", "0..1", "name", "Of a new rule: <area>/<name>, both in lower case."));
  }

  @Override
  public Exit run(Run run) {
    String action = run.argument(0).orElse("");
    SelectionOptions.require(run, "action", action, ACTIONS);
    RootedFolder root = RootFolder.of(run);
    return switch (action) {
      case "build" -> build(run, root);
      case "list" -> list(run, root);
      case "new" -> make(run, root);
      default -> test(run, root);
    };
  }

  private static Exit build(Run run, RootedFolder root) {
    Workbench bench = new PolicyBench(root);
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
    Workbench bench = new PolicyBench(root);
    if (!bench.tree().list(template.folder()).isEmpty()) {
      throw run.mistake("the rule \"" + name + "\" is there already: " + template.folder());
    }
    template.files().forEach(bench::write);
    template.files().keySet().forEach(path -> run.io().out().print(path + "\n"));
    run.io().say("next: complete the rule and its test, then run `./weir policy build`");
    return Exit.DONE;
  }

  private static Exit test(Run run, RootedFolder root) {
    PolicyTests.Outcome outcome = PolicyTests.run(new PolicyBench(root));
    run.io().out().print(outcome.text());
    return outcome.passed() ? Exit.DONE : Exit.FINDINGS;
  }
}
