package dev.weir.manifest.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who reads and writes what in one environment.
 *
 * @param edges sorted, each once; a job that touches no data has none
 */
public record Lineage(String environment, List<Edge> edges) {

  /** A job or session cluster that touches data. */
  public record Job(String team, String name, String workload) implements Comparable<Job> {

    private static final Comparator<Job> ORDER =
        Comparator.comparing(Job::team).thenComparing(Job::name);

    @Override
    public int compareTo(Job other) {
      return ORDER.compare(this, other);
    }
  }

  public Lineage {
    edges = List.copyOf(new TreeSet<>(edges));
  }

  /** What the inputs say. */
  public static Lineage of(ResolvedEnvironment environment) {
    return new Lineage(
        environment.name(), Touch.of(environment).stream().map(Touch::edge).toList());
  }

  /** What an earlier run wrote as {@code lineage.json}; empty when the tree is nothing like it. */
  public static Optional<Lineage> parse(JsonNode tree) {
    return LineageJson.read(tree);
  }

  /** Every job that touches data, sorted. */
  public Collection<Job> jobs() {
    TreeSet<Job> jobs = new TreeSet<>();
    edges.forEach(edge -> jobs.add(new Job(edge.team(), edge.job(), edge.workload())));
    return jobs;
  }

  /** Everything that jobs touch, sorted. */
  public Collection<Resource> resources() {
    TreeSet<Resource> resources = new TreeSet<>();
    edges.forEach(edge -> resources.add(edge.resource()));
    return resources;
  }
}
