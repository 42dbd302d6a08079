package dev.weir.manifest.flink;

import dev.weir.resolve.JobSettings;

/** One kind of pods of a workload's cluster. */
record PodContext(JobContext cluster, Role role) {

  JobSettings settings() {
    return cluster.settings();
  }

  boolean isJobManager() {
    return role == Role.JOB_MANAGER;
  }
}
