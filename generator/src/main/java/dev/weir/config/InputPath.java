package dev.weir.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of an input file says it is.
 *
 * @param folder the environment's or team's folder; empty for the Platform file and for policies'
 * @param name what {@code metadata.name} has to be; empty for the Platform file
 */
record InputPath(InputKind kind, String folder, String name) {

  /** By kind, folder and name. */
  static final Comparator<InputPath> ORDER =
      Comparator.comparing(InputPath::kind)
          .thenComparing(InputPath::folder)
          .thenComparing(InputPath::name);

  private static final String YAML = "(?i:\\.ya?ml)";
  private static final Pattern ANY = Pattern.compile(".+" + YAML);
  private static final Pattern PLATFORM = Pattern.compile("environments/platform" + YAML);
  private static final Pattern ENVIRONMENT =
      Pattern.compile("environments/([^/]+)/environment" + YAML);
  private static final Pattern TEAM = Pattern.compile("teams/([^/]+)/team" + YAML);
  private static final Pattern JOB = Pattern.compile("teams/([^/]+)/jobs/([^/]+)" + YAML);
  private static final Pattern CLUSTER = Pattern.compile("teams/([^/]+)/clusters/([^/]+)" + YAML);
  private static final Pattern POLICY_DATA = Pattern.compile("policies/data/([^/]+)" + YAML);
  private static final Pattern WAIVER = Pattern.compile("policies/waivers/([^/]+)" + YAML);
  private static final Pattern OTHER = Pattern.compile("environments/[^/]+/(crds|templates)/.+");

  /** What the file at this path has to be; empty when no input belongs there. */
  static Optional<InputPath> of(String path) {
    if (PLATFORM.matcher(path).matches()) {
      return Optional.of(new InputPath(InputKind.PLATFORM, "", ""));
    }
    Matcher environment = ENVIRONMENT.matcher(path);
    if (environment.matches()) {
      return Optional.of(folderFile(InputKind.ENVIRONMENT, environment));
    }
    Matcher team = TEAM.matcher(path);
    if (team.matches()) {
      return Optional.of(folderFile(InputKind.TEAM, team));
    }
    Matcher job = JOB.matcher(path);
    if (job.matches()) {
      return Optional.of(new InputPath(InputKind.JOB, job.group(1), job.group(2)));
    }
    Matcher cluster = CLUSTER.matcher(path);
    return cluster.matches()
        ? Optional.of(new InputPath(InputKind.SESSION_CLUSTER, cluster.group(1), cluster.group(2)))
        : ofPolicies(path);
  }

  private static Optional<InputPath> ofPolicies(String path) {
    Matcher waiver = WAIVER.matcher(path);
    if (waiver.matches()) {
      return Optional.of(new InputPath(InputKind.WAIVER, "", waiver.group(1)));
    }
    Matcher data = POLICY_DATA.matcher(path);
    return data.matches()
        ? Optional.of(new InputPath(InputKind.POLICY_DATA, "", data.group(1)))
        : Optional.empty();
  }

  private static InputPath folderFile(InputKind kind, Matcher matcher) {
    return new InputPath(kind, matcher.group(1), matcher.group(1));
  }

  /** Whether it is the path of a YAML file. */
  static boolean isYaml(String path) {
    return ANY.matcher(path).matches();
  }

  /** Whether the file belongs to the platform's extras, which are read by other stages. */
  static boolean isExtra(String path) {
    return OTHER.matcher(path).matches();
  }
}
