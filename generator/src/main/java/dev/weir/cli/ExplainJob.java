package dev.weir.cli;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Suggestion;
import dev.weir.files.RootedFolder;
import dev.weir.pipeline.Explanation;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.Repository;
import dev.weir.pipeline.Selection;
import dev.weir.report.RunSummary;
import dev.weir.source.FolderTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code explain <team>/<job>}: finds the job and answers in the format that was asked for. */
final class ExplainJob {

  private static final Pattern OBJECT = Pattern.compile("[A-Z].*");

  private final Run run;
  private final RootedFolder root;

  ExplainJob(Run run) {
    this.run = run;
    this.root = RootFolder.of(run);
  }

  Exit explain(String what, String path) {
    FolderTree tree = new FolderTree(root);
    InputNames names = new InputNames(tree);
    String team = what.substring(0, what.indexOf('/'));
    String job = what.substring(what.indexOf('/') + 1);
    SelectionOptions.require(run, "team", team, names.teams());
    SelectionOptions.require(run, "job", job, names.jobs(List.of(team)));
    run.text("--env")
        .ifPresent(env -> SelectionOptions.require(run, "environment", env, names.environments()));
    Repository repository = Repository.read(tree);
    List<Explanation> all = Explanation.of(repository, team, job);
    Optional<Explanation> one = choose(all);
    if (one.isEmpty() && isBroken(team, job)) {
      run.io().say(what + " cannot be explained before this is mended");
      return Exit.FINDINGS;
    }
    answer(one.orElseThrow(() -> run.mistake(elsewhere(what, all))), path);
    return Exit.DONE;
  }

  /** The environment that was named, else the only one. */
  private Optional<Explanation> choose(List<Explanation> all) {
    Optional<String> environment = run.text("--env");
    return all.stream()
        .filter(e -> environment.map(e.environment()::equals).orElse(all.size() == 1))
        .findFirst();
  }

  private String elsewhere(String what, List<Explanation> all) {
    String places = all.stream().map(Explanation::environment).collect(Collectors.joining(", "));
    return run.text("--env")
        .map(env -> what + " does not run in " + env + "; it runs in " + orNowhere(places))
        .orElse(what + " runs in " + orNowhere(places) + "; name one with --env");
  }

  private static String orNowhere(String places) {
    return places.isEmpty() ? "no environment" : places;
  }

  /** Whether an error keeps the job from being decided; if so, it is reported. */
  private boolean isBroken(String team, String job) {
    Set<String> environments = run.text("--env").map(Set::of).orElse(Set.of());
    Selection selection = new Selection(environments, Set.of(team), Set.of(job));
    Checking checking = new Checking(run, root, selection, Reports.ofText(run));
    Rendering rendering = checking.render();
    Diagnostics findings = rendering.diagnostics();
    if (findings.hasErrors()) {
      checking.report(
          rendering, new Checking.Told(findings, RunSummary.Files.none(), run.io().err()));
    }
    return findings.hasErrors();
  }

  private void answer(Explanation explanation, String path) {
    boolean json = run.text("--format").equals(Optional.of("json"));
    String text;
    if (OBJECT.matcher(path).matches()) {
      ObjectField field = ObjectField.find(run, explanation, path);
      text = json ? ExplainJson.field(explanation, field) : ExplainText.field(explanation, field);
    } else {
      requireValues(explanation, path);
      text = json ? ExplainJson.values(explanation, path) : ExplainText.values(explanation, path);
    }
    run.io().out().print(text);
  }

  private void requireValues(Explanation explanation, String path) {
    if (explanation.values(path).isEmpty()) {
      TreeSet<String> known = new TreeSet<>();
      explanation.values("").forEach(leaf -> known.add(leaf.path()));
      throw run.mistake(
          "no value is set at or below \"" + path + "\"; " + Suggestion.action(path, known));
    }
  }
}
