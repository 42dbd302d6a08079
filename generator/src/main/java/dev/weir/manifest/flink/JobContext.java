package dev.weir.manifest.flink;

import dev.weir.manifest.Target;
import dev.weir.model.Version;
import dev.weir.resolve.Dialect;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;
import java.util.Optional;

/**
 * A job or session cluster in the workload that is rendered.
 *
 * @param job the one whose options or fields are made; a session cluster or one of its jobs too
 */
record JobContext(Target target, ResolvedJob job) {

  ResolvedEnvironment environment() {
    return target.environment();
  }

  Dialect dialect() {
    return environment().dialect();
  }

  JobSettings settings() {
    return job.settings();
  }

  /** Flink's version, which the cluster decides for session jobs too. */
  Version flink() {
    return target.workload().cluster().runtime().flink();
  }

  /** Whether this is a job inside a session cluster. */
  boolean isSessionJob() {
    return target.workload().match(application -> false, session -> !isCluster(session));
  }

  /** Whether this is a session cluster itself, which has no job of its own. */
  boolean isSessionCluster() {
    return target.workload().match(application -> false, session -> isCluster(session));
  }

  /** Whether it was stopped for good; a session cluster is when all its jobs are. */
  boolean isRetired() {
    return isSessionJob()
        ? settings().lifecycle() == JobSettings.Lifecycle.RETIRED
        : target.workload().isRetired();
  }

  /** Names are unique in a team, so a name tells the cluster from its jobs. */
  private boolean isCluster(Workload.Session session) {
    return session.cluster().name().equals(job.name());
  }

  /** Whether the operator is, or is made from, Apache's release 1.{@code minor} or newer. */
  boolean operatorAtLeast(int minor) {
    return dialect().apacheBase().atLeast(1, minor);
  }

  /**
   * A field that came with Apache's release 1.{@code minor}: absent on an older operator, whose
   * definition would refuse the whole object (facts: Flink operator, field introduction summary).
   */
  <T> Optional<T> since(int minor, Optional<T> field) {
    return field.filter(f -> operatorAtLeast(minor));
  }

  JobPaths paths() {
    return JobPaths.of(this);
  }
}
