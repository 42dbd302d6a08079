package dev.weir.resolve;

/** The layers of a job's values, lowest first; a later one overrides an earlier one. */
public enum LayerKind {
  BASELINE("baseline"),
  PLATFORM("platform"),
  PLATFORM_TIER("platform tier"),
  ENVIRONMENT("environment"),
  TEAM("team"),
  TEAM_TIER("team tier"),
  TEAM_ENVIRONMENT("team environment"),
  JOB("job"),
  JOB_TIER("job tier"),
  JOB_ENVIRONMENT("job environment");

  private final String words;

  LayerKind(String words) {
    this.words = words;
  }

  /** As {@code weir explain} names the layer. */
  public String words() {
    return words;
  }
}
