package dev.weir.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of input files. */
public enum InputKind {
  PLATFORM("Platform", "environments/platform.yaml"),
  ENVIRONMENT("Environment", "environments/<name>/environment.yaml"),
  TEAM("Team", "teams/<name>/team.yaml"),
  JOB("Job", "teams/<team>/jobs/<name>.yaml"),
  SESSION_CLUSTER("SessionCluster", "teams/<team>/clusters/<name>.yaml"),
  POLICY_DATA("PolicyData", "policies/data/<name>.yaml"),
  WAIVER("Waiver", "policies/waivers/<name>.yaml");

  private final String word;
  private final String place;

  InputKind(String word, String place) {
    this.word = word;
    this.place = place;
  }

  /** As the file's {@code kind} writes it. */
  public String word() {
    return word;
  }

  /** Where such a file stands, with the parts that differ in angle brackets. */
  public String place() {
    return place;
  }

  public static Optional<InputKind> ofWord(String word) {
    return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(InputKind::word).toList();
  }
}
