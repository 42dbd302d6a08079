package dev.weir.manifest.config;

import dev.weir.manifest.WorkloadConcern;
import java.util.List;

/** What a workload's pods mount, as objects of the team's unit. */
public final class ConfigConcerns {

  private ConfigConcerns() {}

  /** Into the unit that the team's project syncs. */
  public static List<WorkloadConcern> workload() {
    return List.of(
        new ConfigMaps(), new SecretReferences(), new ConnectionMaps(), new ConnectionSecrets());
  }
}
