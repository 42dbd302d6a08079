package dev.weir.scenario;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mutant among as few files as it needs.
 *
 * @param tree the valid repository around it
 */
record MutantRun(Scenario scenario, MemoryTree tree, Mutant mutant) {

  /** Findings that concern a file, or its absence, as a whole. */
  private static final Set<String> OF_WHOLE_FILES =
      Set.of(
          "SRC-001", "SRC-007", "SRC-023", "CFG-007", "CFG-010", "CFG-011", "CFG-013", "CFG-014");

  private static final Pattern WORKLOAD = Pattern.compile("teams/([^/]+)/(?:jobs|clusters)/.+");
  private static final Pattern ENVIRONMENT = Pattern.compile("environments/([^/]+)/.+");
  private static final List<String> EXAMPLE =
      Scenario.folders(Scenario.example().inputs().resolve("environments"));
  private static final Pattern CLUSTER = Pattern.compile("(?m)^ {2}cluster: (\\S+)$");

  /** One for every mistake in every file of every scenario. */
  static List<MutantRun> all() {
    List<MutantRun> all = new ArrayList<>();
    for (Scenario scenario : Scenario.all()) {
      MemoryTree whole = scenario.tree();
      for (String file : whole.files().keySet()) {
        MemoryTree tree = around(whole, file);
        mutants(file, whole.text(file))
            .forEach(mutant -> all.add(new MutantRun(scenario, tree, mutant)));
      }
    }
    return all;
  }

  private static List<Mutant> mutants(String file, String text) {
    return file.endsWith(".yaml") ? Mutants.of(file, text) : Mutants.ofTemplate(file, text);
  }

  /** What all jobs share, and the mutated workload or else one job for each team. */
  private static MemoryTree around(MemoryTree whole, String file) {
    boolean workload = WORKLOAD.matcher(file).matches();
    Set<String> kept = workload ? withRelatives(whole, file) : firstOfEachTeam(whole);
    return whole.only(path -> !WORKLOAD.matcher(path).matches() || kept.contains(path));
  }

  /** A workload file with those of the same session cluster. */
  private static Set<String> withRelatives(MemoryTree whole, String file) {
    Set<String> kept = new TreeSet<>(Set.of(file));
    String cluster = cluster(whole, file);
    for (String path : whole.files().keySet()) {
      if (WORKLOAD.matcher(path).matches()
          && !cluster.isEmpty()
          && cluster.equals(cluster(whole, path))) {
        kept.add(path);
      }
    }
    return kept;
  }

  /** Path of the session cluster that a file is, or is a job of; else empty. */
  private static String cluster(MemoryTree whole, String file) {
    if (file.contains("/clusters/")) {
      return file;
    }
    Matcher named = CLUSTER.matcher(whole.text(file));
    return named.find()
        ? file.replaceFirst("/jobs/.*", "/clusters/" + named.group(1) + ".yaml")
        : "";
  }

  private static Set<String> firstOfEachTeam(MemoryTree whole) {
    Set<String> teams = new TreeSet<>();
    Set<String> kept = new TreeSet<>();
    for (String path : whole.files().keySet()) {
      Matcher workload = WORKLOAD.matcher(path);
      if (workload.matches()
          && path.contains("/jobs/")
          && cluster(whole, path).isEmpty()
          && teams.add(workload.group(1))) {
        kept.add(path);
      }
    }
    return kept;
  }

  /** The repository with the mistake. */
  MemoryTree mutated() {
    return tree.with(mutant.file(), mutant.text().get());
  }

  /** What is wrong with what comes of the mutant; empty when all is well. */
  Optional<String> problem() {
    Rendering rendering = Pipeline.run(mutated(), selection());
    if (mutant.isAlwaysWrong() && !rendering.diagnostics().hasErrors()) {
      return Optional.of(this + " passes");
    }
    return rendering.diagnostics().all().stream()
        .filter(finding -> !isLocated(finding))
        .map(finding -> this + " has a finding without a place: " + finding)
        .findFirst();
  }

  /** All of a small company; of the example one environment, in which it is, or a chance one. */
  Selection selection() {
    if (!scenario.name().equals(Scenario.EXAMPLE)) {
      return Selection.everything();
    }
    Matcher own = ENVIRONMENT.matcher(mutant.file());
    String environment =
        own.matches()
            ? own.group(1)
            : EXAMPLE.get(Math.floorMod(mutant.toString().hashCode(), EXAMPLE.size()));
    return new Selection(Set.of(environment), Set.of(), Set.of());
  }

  private boolean isLocated(Diagnostic finding) {
    Location location = finding.location();
    boolean known =
        tree.files().containsKey(location.file())
            || location.file().equals("environments/platform.yaml");
    boolean placed =
        location.line() > 0
            || OF_WHOLE_FILES.contains(finding.code().value())
            || location.file().endsWith(".ftl");
    boolean told = !finding.found().isBlank() && !finding.action().isBlank();
    return known && placed && told;
  }

  @Override
  public String toString() {
    return scenario + "/" + mutant;
  }
}
