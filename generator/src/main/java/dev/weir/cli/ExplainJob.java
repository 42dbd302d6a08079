package dev.weir.cli;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Suggestion;
import dev.weir.files.RootedFolder;
import dev.weir.pipeline.Explanation;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.Repository;
import dev.weir.pipeline.Selection;
import dev.weir.report.RunSummary;
import dev.weir.resolve.Leaf;
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
  private static final String ROLE = "iam";

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
    boolean wantsObject = OBJECT.matcher(path).matches();
    boolean wantsRole = path.equals(ROLE);
    if ((one.isEmpty() || wantsObject || wantsRole) && isBroken(environments(one), what)) {
      run.io().say(what + " cannot be explained before this is mended");
      return Exit.FINDINGS;
    }
    Explanation explanation = one.orElseThrow(() -> run.mistake(elsewhere(what, all)));
    run.io().out().print(answer(explanation, path));
    return Exit.DONE;
  }

  private String answer(Explanation explanation, String path) {
    if (path.equals(ROLE)) {
      return isJson() ? ExplainRole.json(explanation) : ExplainRole.text(explanation);
    }
    return OBJECT.matcher(path).matches() ? object(explanation, path) : values(explanation, path);
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

  private Set<String> environments(Optional<Explanation> one) {
    return one.map(Explanation::environment)
        .or(() -> run.text("--env"))
        .map(Set::of)
        .orElse(Set.of());
  }

  /** Whether an error keeps the job from being decided or rendered; if so, it is reported. */
  private boolean isBroken(Set<String> environments, String what) {
    String[] parts = what.split("/", 2);
    Selection selection = new Selection(environments, Set.of(parts[0]), Set.of(parts[1]));
    Checking checking = new Checking(run, root, selection, Reports.ofText(run));
    Rendering rendering = checking.render();
    Diagnostics findings = rendering.diagnostics();
    if (findings.hasErrors()) {
      checking.report(
          rendering, new Checking.Told(findings, RunSummary.Files.none(), run.io().err()));
    }
    return findings.hasErrors();
  }

  private String object(Explanation explanation, String path) {
    ObjectField field = ObjectField.find(run, explanation, path);
    return isJson() ? ExplainJson.field(explanation, field) : ExplainText.field(explanation, field);
  }

  private String values(Explanation explanation, String path) {
    requireValues(explanation, path);
    return isJson() ? ExplainJson.values(explanation, path) : ExplainText.values(explanation, path);
  }

  private boolean isJson() {
    return run.text("--format").equals(Optional.of("json"));
  }

  private void requireValues(Explanation explanation, String path) {
    if (!explanation.values(path).isEmpty()) {
      return;
    }
    Set<String> fields = new TreeSet<>();
    Set<String> known = new TreeSet<>();
    for (Leaf leaf : explanation.values("")) {
      fields.add(leaf.path().split("[.\\[]", 2)[0]);
      known.add(leaf.path());
    }
    known.addAll(fields);
    String action =
        Suggestion.nearest(path, known)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElseGet(() -> Suggestion.action(path, fields));
    throw run.mistake("no value is set at or below \"" + path + "\"; " + action);
  }
}
