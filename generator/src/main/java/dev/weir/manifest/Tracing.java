package dev.weir.manifest;

/** Whether this run records where generated fields came from. */
public enum Tracing {
  /** For findings and {@code explain}: the one workload is rendered again with it. */
  ON,
  /** For a plain run. */
  OFF;

  /** A recorder for one object. */
  public OriginRecorder recorder() {
    return new OriginRecorder(this == ON);
  }
}
