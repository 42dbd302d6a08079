package dev.weir.config;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that the repository's paths give, whether or not their files could be read: a name is
 * declared although its file has errors, so that nobody is told that it is missing.
 *
 * @param environments sorted
 * @param teams with a team file, sorted
 * @param jobs by team, sorted
 * @param clusters by team, sorted
 */
public record Declared(
    Set<String> environments,
    Set<String> teams,
    Map<String, Set<String>> jobs,
    Map<String, Set<String>> clusters) {

  /** What the paths of all input files say. */
  public static Declared of(Collection<String> paths) {
    Set<String> environments = new TreeSet<>();
    Set<String> teams = new TreeSet<>();
    Map<String, Set<String>> jobs = new TreeMap<>();
    Map<String, Set<String>> clusters = new TreeMap<>();
    for (String text : paths) {
      InputPath.of(text)
          .ifPresent(
              path -> {
                switch (path.kind()) {
                  case PLATFORM, POLICY_DATA, WAIVER -> {}
                  case ENVIRONMENT -> environments.add(path.name());
                  case TEAM -> teams.add(path.name());
                  case JOB -> names(jobs, path).add(path.name());
                  case SESSION_CLUSTER -> names(clusters, path).add(path.name());
                }
              });
    }
    return new Declared(
        Collections.unmodifiableSet(environments),
        Collections.unmodifiableSet(teams),
        Collections.unmodifiableMap(jobs),
        Collections.unmodifiableMap(clusters));
  }

  private static Set<String> names(Map<String, Set<String>> byTeam, InputPath path) {
    return byTeam.computeIfAbsent(path.folder(), team -> new TreeSet<>());
  }

  /** The session clusters of a team. */
  public Set<String> clusters(String team) {
    return clusters.getOrDefault(team, Set.of());
  }
}
