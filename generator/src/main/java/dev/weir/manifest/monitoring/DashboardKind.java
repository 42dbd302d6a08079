package dev.weir.manifest.monitoring;

/** The kinds of workloads that have a dashboard. */
enum DashboardKind {
  APPLICATION("application", "Flink jobs"),
  SESSION("session", "Flink session clusters");

  private final String key;
  private final String title;

  DashboardKind(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** As names of objects and the panels' resource have it. */
  String key() {
    return key;
  }

  String title() {
    return title;
  }
}
