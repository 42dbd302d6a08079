package dev.weir.policy.facts;

/** The two kinds of Flink pods. */
enum Role {
  JOB_MANAGER("jobManager", "jobmanager"),
  TASK_MANAGER("taskManager", "taskmanager");

  private final String field;
  private final String option;

  Role(String field, String option) {
    this.field = field;
    this.option = option;
  }

  /** The field of the cluster's spec, and the role's name in the facts. */
  String field() {
    return field;
  }

  /** The role's part of an option's key. */
  String option() {
    return option;
  }
}
