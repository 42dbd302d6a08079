package dev.weir.manifest.argocd;

/** Names of Argo CD's projects. */
public final class ProjectNames {

  /** What stands where others have a team's name, so that no team may have it. */
  public static final String PLATFORM = "platform";

  private ProjectNames() {}

  /** The platform's project in an environment. */
  public static String platform(String environment) {
    return team(environment, PLATFORM);
  }

  /** A team's project in an environment. */
  public static String team(String environment, String team) {
    return team + "-" + environment;
  }
}
