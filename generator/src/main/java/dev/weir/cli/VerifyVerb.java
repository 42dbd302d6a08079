package dev.weir.cli;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.files.RootedFolder;
import dev.weir.files.ScratchFolder;
import dev.weir.git.CommittedFolder;
import dev.weir.git.DeliveryClone;
import dev.weir.git.PathChange;
import dev.weir.git.Remote;
import dev.weir.git.SourceHistory;
import dev.weir.pipeline.Bytes;
import dev.weir.pipeline.DeliveryRun;
import dev.weir.pipeline.RunRequest;
import dev.weir.pipeline.Selection;
import dev.weir.publish.Delivered;
import dev.weir.publish.Verification;
import dev.weir.report.VisibleText;
import dev.weir.source.GitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Renders recorded source commits again and compares with what was delivered of them. */
final class VerifyVerb implements Verb {

  private static final int MOST_SHOWN = 50;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        SharedOptions.verb("Proves that delivered trees are what their source commits render to.");
    spec.addPositional(Flags.argument("0", "1", "url|path", "The delivery repository."));
    spec.addOption(
        Flags.text(
            "--branch", "branch", "Only this branch (default: all that Weir delivered to)."));
    return RemoteOptions.add(spec);
  }

  @Override
  public Exit run(Run run) {
    RootedFolder root = RootFolder.of(run);
    Remote remote = RemoteOptions.of(run, run.argument(0).orElseThrow());
    try (ScratchFolder scratch = ScratchFolder.temporary();
        DeliveryClone repository = DeliveryClone.open(scratch.path(), remote, Set.of())) {
      List<Delivered> all = delivered(run, repository);
      boolean holds = true;
      for (Delivered delivered : all) {
        holds &= verify(run, root, repository, delivered);
      }
      return holds ? Exit.DONE : Exit.DIFFERS;
    }
  }

  private static List<Delivered> delivered(Run run, DeliveryClone repository) {
    List<String> branches = run.text("--branch").map(List::of).orElseGet(repository::branches);
    repository.fetch(branches);
    List<Delivered> all = new ArrayList<>();
    branches.forEach(branch -> Delivered.on(repository, branch).ifPresent(all::add));
    if (all.isEmpty()) {
      throw run.mistake(
          run.text("--branch")
              .map(branch -> "branch \"" + branch + "\" holds no tree that Weir delivered")
              .orElse("no branch holds a tree that Weir delivered"));
    }
    return all;
  }

  private static boolean verify(
      Run run, RootedFolder root, DeliveryClone repository, Delivered delivered) {
    String commit = delivered.marker().commit();
    try (CommittedFolder inputs = CommittedFolder.open(root.root(), commit);
        SourceHistory history = SourceHistory.open(root.root(), commit)) {
      RunRequest request =
          RunRequest.of(Selection.everything(), Bytes.RENDERED)
              .judgedBy(PolicyFlags.on(run, PublishVerb.day(history)));
      DeliveryRun made =
          Progress.during(
              run.io(), "rendering", () -> DeliveryRun.of(new GitTree(inputs), request));
      Verification verification =
          Verification.of(
              repository,
              delivered,
              made.files(delivered.marker().environments()),
              made.source(history, Version.text()));
      tell(run, delivered, verification, made.rendering().diagnostics());
      return verification.holds();
    }
  }

  private static void tell(
      Run run, Delivered delivered, Verification verification, Diagnostics findings) {
    StringBuilder text = new StringBuilder(delivered.branch());
    text.append(verification.holds() ? " verified " : " differs ")
        .append(delivered.head().facts().shortId())
        .append(": source commit ")
        .append(delivered.marker().commit())
        .append('\n');
    List<PathChange> differences = verification.differences();
    differences.stream()
        .limit(MOST_SHOWN)
        .forEach(
            change ->
                text.append("  ")
                    .append(word(change.kind()))
                    .append(' ')
                    .append(VisibleText.of(change.path()))
                    .append('\n'));
    if (differences.size() > MOST_SHOWN) {
      text.append("  and ").append(differences.size() - MOST_SHOWN).append(" more\n");
    }
    verification
        .remarks()
        .forEach(remark -> text.append("  ").append(VisibleText.of(remark)).append('\n'));
    if (findings.hasErrors()) {
      text.append("  this Weir finds errors in its inputs: see validate at that commit\n");
    }
    run.io().out().print(text);
  }

  /** Of the delivered file, seen from what is expected. */
  private static String word(PathChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "lacks";
      case REMOVED -> "has besides";
      case CHANGED -> PathChange.Kind.CHANGED.name().toLowerCase(Locale.ROOT);
    };
  }
}
