package dev.weir.cli;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.files.RootedFolder;
import dev.weir.git.CommittedFolder;
import dev.weir.git.Remote;
import dev.weir.git.SourceHistory;
import dev.weir.pipeline.Branches;
import dev.weir.pipeline.Bytes;
import dev.weir.pipeline.DeliveryRun;
import dev.weir.pipeline.RunRequest;
import dev.weir.pipeline.Selection;
import dev.weir.policy.PolicyOptions;
import dev.weir.publish.Delivery;
import dev.weir.publish.Outcome;
import dev.weir.publish.PublishResult;
import dev.weir.publish.Review;
import dev.weir.source.GitTree;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Commits what a source commit renders to the delivery repository, or says why it does not. */
final class PublishVerb implements Verb {

  private static final String TO = "--to";
  private static final String REFERENCE = "--source-ref";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        SharedOptions.verb("Commits the manifests of a source commit to the delivery repository.");
    spec.addOption(
            Flags.text(
                TO,
                "url|path",
                "The delivery repository; at a path where nothing is, a bare one is made."))
        .addOption(
            Flags.text(
                "--branch",
                "branch",
                "One branch for all environments (default: environment/<env> each, or as they"
                    + " say)."))
        .addOption(Flags.texts("--env", "name", "Only this environment; repeatable."))
        .addOption(
            Flags.text(
                REFERENCE,
                "ref",
                "The source commit (default: HEAD); the work tree is never read."))
        .addOption(
            Flags.path(
                "--message-template", "file", "A FreeMarker template of the commit message."))
        .addOption(Reviewing.option())
        .addOption(Signing.option())
        .addOption(Flags.flag("--dry-run", "Do everything but push."))
        .addOption(Flags.flag("--allow-empty", "An empty tree is meant."));
    return SharedOptions.addReports(RemoteOptions.add(spec));
  }

  @Override
  public Exit run(Run run) {
    String to =
        run.text(TO).orElseThrow(() -> run.mistake("publish needs --to, a repository's address"));
    Reports reports = Reports.of(run);
    RootedFolder root = RootFolder.of(run);
    Remote remote = RemoteOptions.of(run, to);
    String reference = run.text(REFERENCE).orElse("HEAD");
    try (CommittedFolder inputs = CommittedFolder.open(root.root(), reference);
        SourceHistory history = SourceHistory.open(root.root(), inputs.commit())) {
      PublishRun publishing = new PublishRun(run, remote, history, new GitTree(inputs));
      return publishing.report(reports, publish(run, publishing, history));
    }
  }

  private static PublishRun.Done publish(Run run, PublishRun publishing, SourceHistory history) {
    Set<String> environments = Set.copyOf(run.texts("--env"));
    InputNames names = new InputNames(publishing.inputs());
    environments.forEach(
        name -> SelectionOptions.require(run, "environment", name, names.environments()));
    PolicyOptions policies = PolicyFlags.of(run, () -> day(history));
    RunRequest request = RunRequest.of(Selection.everything(), Bytes.RENDERED).judgedBy(policies);
    DeliveryRun made =
        Progress.during(run.io(), "rendering", () -> DeliveryRun.of(publishing.inputs(), request));
    List<Delivery> deliveries = made.deliveries(new Branches(environments, run.text("--branch")));
    return Progress.during(run.io(), "publishing", () -> publishing.publish(made, deliveries));
  }

  /** The day on which the commit was made: publishing it later gives the same answer. */
  static LocalDate day(SourceHistory history) {
    return history.facts().committed().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
  }

  /** How a run with these results ends; what a person must decide comes before trouble. */
  static Exit exit(List<PublishResult> results) {
    List<Outcome> outcomes = new ArrayList<>(results.stream().map(PublishResult::outcome).toList());
    if (outcomes.contains(Outcome.REFUSED)) {
      return Exit.FINDINGS;
    }
    boolean trouble =
        outcomes.contains(Outcome.CONFLICT)
            || outcomes.contains(Outcome.FAILED)
            || results.stream().anyMatch(PublishVerb::lacksReview);
    return trouble ? Exit.TROUBLE : Exit.DONE;
  }

  private static boolean lacksReview(PublishResult result) {
    return result.review().filter(seen -> seen.state() == Review.State.FAILED).isPresent();
  }

  /** The findings of all results. */
  static Diagnostics findings(List<PublishResult> results) {
    Diagnostics all = Diagnostics.none();
    for (PublishResult result : results) {
      all = all.plus(result.findings());
    }
    return all;
  }
}
