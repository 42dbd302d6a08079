package dev.weir.resolve;

import dev.weir.resolve.JobSettings.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A job of its own, or a session cluster with its session jobs: one identity, one unit. */
public sealed interface Workload {

  /** Its name in the team, and the name of its units and identity. */
  default String name() {
    return cluster().name();
  }

  /** What makes the pods: the job itself, or the session cluster. */
  ResolvedJob cluster();

  /** All jobs: the one, or those of the session cluster (none for an empty one). */
  List<ResolvedJob> jobs();

  /**
   * Whether it was stopped for good, so that its files may go: all its jobs were, or the session
   * cluster itself where it has none.
   */
  default boolean isRetired() {
    List<ResolvedJob> stopped = jobs().isEmpty() ? List.of(cluster()) : jobs();
    return stopped.stream().allMatch(job -> job.settings().lifecycle() == Lifecycle.RETIRED);
  }

  /** Calls the function for this workload's own kind. */
  <T> T match(Function<Application, T> application, Function<Session, T> session);

  /** What data its pods touch: the union of all its parts' access, one identity having it all. */
  default List<Access> access() {
    return parts().stream().flatMap(part -> part.access().stream()).toList();
  }

  /** Every resolved part: the cluster first, then its session jobs. */
  List<ResolvedJob> parts();

  /** A job with a cluster of its own. */
  record Application(ResolvedJob cluster) implements Workload {

    @Override
    public List<ResolvedJob> jobs() {
      return List.of(cluster);
    }

    @Override
    public List<ResolvedJob> parts() {
      return List.of(cluster);
    }

    @Override
    public <T> T match(Function<Application, T> application, Function<Session, T> session) {
      return application.apply(this);
    }
  }

  /** A session cluster; its jobs sorted by name. */
  record Session(ResolvedJob cluster, List<ResolvedJob> jobs) implements Workload {

    public Session {
      jobs = List.copyOf(jobs);
    }

    @Override
    public List<ResolvedJob> parts() {
      List<ResolvedJob> parts = new ArrayList<>(List.of(cluster));
      parts.addAll(jobs);
      return List.copyOf(parts);
    }

    @Override
    public <T> T match(Function<Application, T> application, Function<Session, T> session) {
      return session.apply(this);
    }
  }
}
