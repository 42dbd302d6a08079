package dev.weir.cli;

import dev.weir.diagnostic.Code;
import dev.weir.pipeline.CodeRegistry;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.bundle.PolicyPage;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.report.Pages;
import dev.weir.source.FolderTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** Says why: of a job's values, of a field of its objects, of a finding. */
final class ExplainVerb implements Verb {

  private static final List<String> FORMATS = List.of("text", "json");

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z][A-Za-z0-9]{2}-\\d+|[Pp][Oo][Ll]-[A-Za-z0-9]+-\\d+");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        SharedOptions.verb("Says where a value comes from, or what a finding means.");
    spec.usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  weir explain SRC-001",
            "  weir explain payments/fraud-scoring --env prod",
            "  weir explain payments/fraud-scoring --env prod state",
            "  weir explain payments/fraud-scoring --env prod iam",
            "  weir explain payments/fraud-scoring --env prod \\",
            "    FlinkDeployment:spec.flinkConfiguration.taskmanager.numberOfTaskSlots",
            "  weir explain payments/fraud-scoring --env prod NetworkPolicy/<name>:spec");
    return spec.addOption(Flags.text("--env", "name", "The environment to explain the job in."))
        .addOption(Flags.text("--format", "format", "How to answer: text (default) or json."))
        .addPositional(
            Flags.argument("0", "1", "what", "A code, or a job or session cluster: <team>/<job>."))
        .addPositional(
            Flags.argument(
                "1",
                "0..1",
                "path",
                "Of the job: only values at or below it. As <Kind>[/name]:<path>, a field of the"
                    + " generated object. As iam, the statements of its role."));
  }

  @Override
  public Exit run(Run run) {
    String what = run.argument(0).orElseThrow();
    SelectionOptions.require(run, "format", run.text("--format").orElse("text"), FORMATS);
    if (what.contains("/")) {
      return new ExplainJob(run).explain(what, run.argument(1).orElse(""));
    }
    if (!CODE.matcher(what).matches()) {
      throw run.mistake(
          "\"" + what + "\" is neither a code like SRC-001 nor a job like payments/fraud-scoring");
    }
    page(run, what.toUpperCase(Locale.ROOT));
    return Exit.DONE;
  }

  /** Prints the page of a finding's code. */
  static void page(Run run, String value) {
    Optional<PolicyRule> policy = policy(run, value);
    if (policy.isPresent()) {
      run.io().out().print(PolicyPage.of(policy.get()));
      return;
    }
    List<String> known = new ArrayList<>(CodeRegistry.all().stream().map(Code::value).toList());
    known.addAll(BuiltInBundle.catalogue().byCode().keySet());
    SelectionOptions.require(run, "code", value, known);
    run.io()
        .out()
        .print(
            Pages.text(value)
                .orElseThrow(
                    () -> new IllegalStateException("the jar lacks the page of " + value)));
  }

  /** The rule of a code, as the repository or the jar describes it. */
  private static Optional<PolicyRule> policy(Run run, String value) {
    Optional<PolicyRule> builtIn = BuiltInBundle.catalogue().find(value);
    return builtIn.isPresent() || !value.startsWith("POL-")
        ? builtIn
        : PolicyFolder.catalogues(new FolderTree(RootFolder.of(run))).find(value);
  }
}
