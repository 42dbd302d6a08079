package dev.weir.cli;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Severity;
import dev.weir.files.LooseFiles;
import dev.weir.files.ScratchFolder;
import dev.weir.git.DeliveryClone;
import dev.weir.git.Remote;
import dev.weir.git.Signature;
import dev.weir.git.SourceHistory;
import dev.weir.pipeline.Counts;
import dev.weir.pipeline.DeliveryRun;
import dev.weir.publish.CommitMessage;
import dev.weir.publish.Delivery;
import dev.weir.publish.Outcome;
import dev.weir.publish.PublishOption;
import dev.weir.publish.PublishResult;
import dev.weir.publish.Publisher;
import dev.weir.publish.PullRequests;
import dev.weir.publish.Reviewer;
import dev.weir.report.Report;
import dev.weir.report.RunSummary;
import dev.weir.report.SourceLines;
import dev.weir.report.WaiverInForce;
import dev.weir.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** One run of {@code publish}: from rendered inputs to results, and what is told of them. */
record PublishRun(
    Run run, Remote remote, SourceHistory history, SourceTree inputs, Wishes wishes, long started) {

  PublishRun(Run run, Remote remote, SourceHistory history, SourceTree inputs) {
    this(run, remote, history, inputs, Wishes.of(run, remote), run.io().host().nanos().getAsLong());
  }

  /**
   * What is asked for besides the delivery itself; read before anything is rendered.
   *
   * @param message of commits
   * @param signature of commits
   * @param pullRequests where they are to be opened; empty for not at all
   */
  record Wishes(CommitMessage message, Signature signature, Optional<PullRequests> pullRequests) {

    static Wishes of(Run run, Remote remote) {
      return new Wishes(template(run), Signing.of(run), Reviewing.of(run, remote));
    }
  }

  /** What a run came to. */
  record Done(DeliveryRun made, Diagnostics findings, List<PublishResult> results) {}

  private static CommitMessage template(Run run) {
    Optional<Path> template = run.path("--message-template");
    return template
        .map(
            path ->
                LooseFiles.readIfThere(path)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .map(text -> new CommitMessage(text, String.valueOf(path.getFileName())))
                    .orElseThrow(
                        () -> run.mistake("--message-template \"" + path + "\" cannot be read")))
        .orElseGet(CommitMessage::standard);
  }

  /** Publishes branch after branch; nothing where the inputs have an error. */
  Done publish(DeliveryRun made, List<Delivery> deliveries) {
    Diagnostics findings = made.rendering().diagnostics();
    if (fails(findings)) {
      return new Done(made, findings, refused(deliveries));
    }
    List<PublishResult> results = new ArrayList<>();
    try (ScratchFolder scratch = scratch();
        DeliveryClone repository = clone(scratch)) {
      Publisher publisher =
          new Publisher(
              made.source(history, Version.text()),
              wishes.message(),
              new Publisher.Gate(made::changes, options(), new RandomPause()),
              repository);
      for (Delivery delivery : deliveries) {
        results.add(reviewed(repository, delivery, publisher.publish(delivery)));
      }
      if (run.text("--branch").isEmpty()) {
        findings = findings.plus(made.leftBehind(publisher));
      }
      if (!repository.isWorn() && results.stream().noneMatch(PublishRun::isBroken)) {
        scratch.keep();
      }
    }
    return new Done(made, findings.plus(PublishVerb.findings(results)), results);
  }

  /** A run that met trouble may have left a copy that would meet it again. */
  private static boolean isBroken(PublishResult result) {
    return result.outcome() == Outcome.FAILED || result.outcome() == Outcome.CONFLICT;
  }

  private PublishResult reviewed(
      DeliveryClone repository, Delivery delivery, PublishResult result) {
    return wishes
        .pullRequests()
        .filter(any -> !run.has("--dry-run"))
        .map(any -> new Reviewer(repository, any, remote.shown()).review(delivery, result))
        .orElse(result);
  }

  private boolean fails(Diagnostics findings) {
    return findings.hasErrors() || (run.has("--strict") && findings.count(Severity.WARNING) > 0);
  }

  private List<PublishResult> refused(List<Delivery> deliveries) {
    String commit = history.facts().id();
    return deliveries.stream()
        .map(delivery -> Publisher.refused(delivery, commit, "the inputs have errors"))
        .toList();
  }

  private Set<PublishOption> options() {
    Set<PublishOption> options = EnumSet.noneOf(PublishOption.class);
    if (run.has("--dry-run")) {
      options.add(PublishOption.DRY_RUN);
    }
    if (run.has("--allow-empty")) {
      options.add(PublishOption.ALLOW_EMPTY);
    }
    return options;
  }

  private DeliveryClone clone(ScratchFolder scratch) {
    return DeliveryClone.open(scratch.path(), remote, Publisher.BESIDE, wishes.signature());
  }

  /** What was fetched before is of use only for addresses: a path is read as fast. */
  private ScratchFolder scratch() {
    return UserCache.folder(run.io().host())
        .filter(folder -> remote.isElsewhere())
        .map(folder -> ScratchFolder.kept(folder.resolve("delivery"), remote.key()))
        .orElseGet(ScratchFolder::temporary);
  }

  Exit report(Reports reports, Done done) {
    Counts counts = done.made().rendering().counts();
    long nanos = run.io().host().nanos().getAsLong() - started;
    RunSummary summary =
        new RunSummary(
            new RunSummary.Scope(
                counts.environments(), counts.teams(), counts.jobs(), counts.objects()),
            RunSummary.Files.none(),
            Optional.empty(),
            TimeUnit.NANOSECONDS.toMillis(nanos));
    List<WaiverInForce> waivers =
        done.made().rendering().waivers().stream().map(Checking::inForce).toList();
    reports.write(
        new Report(done.findings(), summary, waivers, done.results()), sources(), run.io().out());
    return fails(done.findings()) && done.results().isEmpty()
        ? Exit.FINDINGS
        : PublishVerb.exit(done.results());
  }

  private SourceLines sources() {
    Set<String> files = new TreeSet<>(inputs.list("environments"));
    files.addAll(inputs.list("teams"));
    files.addAll(inputs.list("policies/data"));
    files.addAll(inputs.list("policies/waivers"));
    return file -> files.contains(file) ? SourceLines.split(inputs.read(file)) : List.of();
  }
}
