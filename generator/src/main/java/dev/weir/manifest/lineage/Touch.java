package dev.weir.manifest.lineage;

import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.JobSettings.Lifecycle;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edge of the lineage with the words of the job's file that make it.
 *
 * @param line the line of the job's access
 * @param part what of the line; empty text where the system is one thing
 */
public record Touch(
    ResolvedEnvironment environment, ResolvedJob job, Access line, Part part, Edge edge) {

  /** Everything that an environment's jobs and session clusters read and write. */
  public static List<Touch> of(ResolvedEnvironment environment) {
    List<Touch> touches = new ArrayList<>();
    for (ResolvedTeam team : environment.teams()) {
      for (Workload workload : team.workloads()) {
        for (ResolvedJob job : workload.parts()) {
          touches.addAll(of(environment, team, workload, job));
        }
      }
    }
    return touches;
  }

  /** Everything that one part of a workload reads and writes, in the order of its file. */
  public static List<Touch> of(
      ResolvedEnvironment environment, ResolvedTeam team, Workload workload, ResolvedJob job) {
    List<Touch> touches = new ArrayList<>();
    for (Access line : job.access()) {
      var resources = Resources.of(environment, line.system());
      Ends ends = new Ends(team.name(), job.name(), workload.name(), line);
      for (Part part : line.read()) {
        Edge edge = ends.edge(Direction.READ, resources.apply(part.value()));
        touches.add(new Touch(environment, job, line, part, edge));
      }
      for (Part part : line.write()) {
        Edge edge = ends.edge(Direction.WRITE, resources.apply(part.value()));
        touches.add(new Touch(environment, job, line, part, edge));
      }
      for (Part part : line.stream().stream().toList()) {
        Edge edge = ends.edge(Direction.READ, changes(resources.apply(part.value())));
        touches.add(new Touch(environment, job, line, part, edge));
      }
    }
    return touches;
  }

  private static Resource changes(Resource table) {
    return new Resource(
        Resource.Kind.DYNAMODB_STREAM, table.id() + "/stream", table.label() + " (changes)");
  }

  /** What all edges of a line have in common. */
  private record Ends(String team, String job, String workload, Access line) {

    Edge edge(Direction direction, Resource resource) {
      boolean reads = direction == Direction.READ;
      Optional<Part> none = Optional.empty();
      return new Edge(
          team,
          job,
          workload,
          direction,
          resource,
          line.toString(),
          (reads ? line.consumerGroup() : none).map(Part::value),
          (reads ? none : line.transactionalIdPrefix()).map(Part::value),
          (reads ? line.consumer() : none).map(Part::value));
    }
  }

  /** Whether the job runs, as far as its file and the environment decide. */
  public boolean isActive() {
    return job.settings().lifecycle() == Lifecycle.RUNNING;
  }
}
