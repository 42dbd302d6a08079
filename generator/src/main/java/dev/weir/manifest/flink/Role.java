package dev.weir.manifest.flink;

/** The two kinds of Flink pods. */
enum Role {
  JOB_MANAGER("jobmanager", "jobManager"),
  TASK_MANAGER("taskmanager", "taskManager");

  private final String component;
  private final String field;

  Role(String component, String field) {
    this.component = component;
    this.field = field;
  }

  /** The value of the pods' {@code component} label. */
  String component() {
    return component;
  }

  /** The field of the FlinkDeployment. */
  String field() {
    return field;
  }
}
