package dev.weir.pipeline;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a run is asked to look at; an empty set means everything of that kind.
 *
 * @param jobs names of jobs or session clusters
 */
public record Selection(Set<String> environments, Set<String> teams, Set<String> jobs) {

  public Selection {
    environments = new TreeSet<>(environments);
    teams = new TreeSet<>(teams);
    jobs = new TreeSet<>(jobs);
  }

  public static Selection everything() {
    return new Selection(Set.of(), Set.of(), Set.of());
  }

  boolean environment(String name) {
    return environments.isEmpty() || environments.contains(name);
  }

  boolean team(String name) {
    return teams.isEmpty() || teams.contains(name);
  }

  boolean job(String name) {
    return jobs.isEmpty() || jobs.contains(name);
  }

  boolean isEverything() {
    return environments.isEmpty() && teams.isEmpty() && jobs.isEmpty();
  }
}
