package dev.weir.cli;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.EnvironmentException;
import dev.weir.diagnostic.Severity;
import dev.weir.files.LooseFiles;
import dev.weir.files.RootedFolder;
import dev.weir.pipeline.Bytes;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.RunRequest;
import dev.weir.pipeline.Selection;
import dev.weir.policy.Candidate;
import dev.weir.policy.PolicyOptions;
import dev.weir.policy.PolicySource;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.CandidateBundle;
import dev.weir.report.Report;
import dev.weir.report.RunSummary;
import dev.weir.source.FolderTree;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other policies would say, by team, before they are switched on. */
final class PolicyImpact {

  static final String POLICIES = "--policies";

  private final Run run;
  private final RootedFolder root;
  private final PolicyOptions options;

  PolicyImpact(Run run, RootedFolder root) {
    this.run = run;
    this.root = root;
    this.options = PolicyFlags.of(run);
  }

  Exit show() {
    Path path =
        run.path(POLICIES)
            .orElseThrow(() -> run.mistake("impact needs " + POLICIES + " <dir|bundle>"));
    CandidateBundle.Read read = read(path);
    if (read.bundle().isEmpty()) {
      report(read.diagnostics());
      return Exit.FINDINGS;
    }
    Diagnostics news = news(read.bundle().get());
    report(news);
    run.io().out().print("\n" + table(news.all()));
    return Exit.DONE;
  }

  private CandidateBundle.Read read(Path path) {
    if (LooseFiles.isFolder(path)) {
      boolean policies = path.endsWith("policies");
      Path repository = policies ? path.toAbsolutePath().normalize().getParent() : path;
      return CandidateBundle.ofFolder(
          new FolderTree(RootedFolder.open(repository == null ? path : repository)),
          options.cache());
    }
    byte[] archive =
        LooseFiles.readIfThere(path)
            .orElseThrow(() -> new EnvironmentException("\"" + path + "\" cannot be read"));
    String name = String.valueOf(path.getFileName());
    return CandidateBundle.ofArchive(new PolicyWorkbench(root), name, archive, options.cache());
  }

  /** What the candidate says and the policies of now do not. */
  private Diagnostics news(Bundle bundle) {
    Set<Diagnostic> now = new HashSet<>(judged(options).all());
    Set<String> codes =
        bundle.catalogue().rules().stream().map(rule -> rule.code()).collect(Collectors.toSet());
    return Diagnostics.of(
        judged(new Candidate(bundle, options)).all().stream()
            .filter(finding -> codes.contains(finding.code().value()))
            .filter(finding -> !now.contains(finding))
            .toList());
  }

  private Diagnostics judged(PolicySource source) {
    RunRequest request = RunRequest.of(Selection.everything(), Bytes.NONE).judgedBy(source);
    return Pipeline.run(new FolderTree(root), request).diagnostics();
  }

  private static String table(List<Diagnostic> news) {
    if (news.isEmpty()) {
      return "nothing new is said of any team\n";
    }
    Map<String, List<Diagnostic>> byTeam =
        news.stream()
            .collect(Collectors.groupingBy(PolicyImpact::team, TreeMap::new, Collectors.toList()));
    Columns columns = new Columns("team", "errors", "warnings", "notes", "rules");
    byTeam.forEach(
        (team, own) -> {
          Function<Severity, String> count =
              severity -> Long.toString(own.stream().filter(d -> d.severity() == severity).count());
          String rules =
              own.stream()
                  .map(d -> d.code().value())
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(", "));
          columns.row(
              team,
              count.apply(Severity.ERROR),
              count.apply(Severity.WARNING),
              count.apply(Severity.NOTE),
              rules);
        });
    return columns.text();
  }

  /** By the file that mends it. */
  private static String team(Diagnostic finding) {
    String[] parts = finding.location().file().split("/", 3);
    return parts.length > 1 && parts[0].equals("teams") ? parts[1] : "(platform)";
  }

  private void report(Diagnostics findings) {
    RunSummary summary =
        new RunSummary(
            new RunSummary.Scope(0, 0, 0, 0), RunSummary.Files.none(), Optional.empty(), 0);
    Reports.ofText(run).write(new Report(findings, summary), root, run.io().err());
  }
}
