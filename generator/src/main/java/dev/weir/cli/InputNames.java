package dev.weir.cli;

import dev.weir.source.SourceTree;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names that a repository's paths give: known even where a file cannot be read. */
final class InputNames {

  private static final Pattern ENVIRONMENT = Pattern.compile("environments/([^/]+)/.*");
  private static final Pattern TEAM = Pattern.compile("teams/([^/]+)/.*");
  private static final Pattern JOB =
      Pattern.compile("teams/([^/]+)/(?:jobs|clusters)/([^/]+)\\.ya?ml");

  private final SourceTree tree;

  InputNames(SourceTree tree) {
    this.tree = tree;
  }

  SortedSet<String> environments() {
    return names("environments", ENVIRONMENT, List.of());
  }

  SortedSet<String> teams() {
    return names("teams", TEAM, List.of());
  }

  /** Jobs and session clusters of the teams; of all teams when there are none. */
  SortedSet<String> jobs(Collection<String> teams) {
    return names("teams", JOB, teams);
  }

  private SortedSet<String> names(String folder, Pattern shape, Collection<String> parents) {
    SortedSet<String> names = new TreeSet<>();
    tree.list(folder).stream()
        .flatMap(path -> shape.matcher(path).results())
        .filter(match -> parents.isEmpty() || parents.contains(match.group(1)))
        .forEach(match -> names.add(match.group(match.groupCount())));
    return names;
  }
}
