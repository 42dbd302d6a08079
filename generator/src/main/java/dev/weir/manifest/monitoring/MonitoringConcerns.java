package dev.weir.manifest.monitoring;

import dev.weir.manifest.TeamConcern;
import dev.weir.manifest.WorkloadConcern;
import java.util.List;

/** What monitoring adds to a workload's unit and to a team's. */
public final class MonitoringConcerns {

  private MonitoringConcerns() {}

  /** Into the unit that the team's project syncs. */
  public static List<WorkloadConcern> workload() {
    return List.of(new Scraping(), new Alerting());
  }

  /** Into the team's tenant unit. */
  public static List<TeamConcern> team() {
    return List.of(new Dashboards());
  }
}
