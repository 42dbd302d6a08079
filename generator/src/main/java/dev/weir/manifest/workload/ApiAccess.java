package dev.weir.manifest.workload;

import dev.weir.resolve.JobSettings;

/** Which of a workload's pods talk to the Kubernetes API (facts: Flink operator, ports). */
final class ApiAccess {

  private ApiAccess() {}

  /** Leaders and checkpoint pointers in ConfigMaps, which every pod reads. */
  static boolean keepsLeaders(JobSettings settings) {
    return settings.highAvailability().type().equals("kubernetes");
  }

  /** JobManagers: to make TaskManagers in native mode, and for leaders. */
  static boolean any(JobSettings settings) {
    return settings.isNative() || keepsLeaders(settings);
  }
}
