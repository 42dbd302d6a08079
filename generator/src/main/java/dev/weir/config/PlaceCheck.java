package dev.weir.config;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.source.Document;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the files' places against each other: every file has one, and no place has two files. */
final class PlaceCheck {

  private PlaceCheck() {}

  /** A document where no input belongs; one that says a known kind was meant as an input. */
  static Diagnostic stray(Document document) {
    Optional<InputKind> kind =
        Pointers.value(document.root(), "/kind")
            .map(node -> node.match(m -> "", s -> "", Node.Scalar::text))
            .flatMap(InputKind::ofWord);
    return kind.map(
            k ->
                Diagnostic.of(
                    ConfigCodes.WRONG_PLACE,
                    Pointers.value(document.root(), "/kind").orElseThrow().location(),
                    "a file of kind " + k.word() + " stands here",
                    k.place(),
                    "move it to " + k.place()))
        .orElseGet(
            () ->
                Diagnostic.of(
                    ConfigCodes.STRAY_FILE,
                    Location.ofFile(document.path()),
                    "no input is read from this place",
                    "jobs in teams/<team>/jobs/, clusters in teams/<team>/clusters/, team.yaml,"
                        + " environment.yaml, platform.yaml, policies/data/, policies/waivers/",
                    "move or remove it"));
  }

  /**
   * What is missing or there twice.
   *
   * @param paths of all files, those that could not be read among them; of a folder when the reader
   *     refused it as a whole: then nobody knows what is missing
   */
  static List<Diagnostic> findings(Collection<String> paths) {
    Map<InputPath, String> firsts = new TreeMap<>(InputPath.ORDER);
    List<Diagnostic> findings = new ArrayList<>();
    addTwice(paths, firsts, findings);
    boolean platform = firsts.keySet().stream().anyMatch(i -> i.kind() == InputKind.PLATFORM);
    if (!platform && paths.stream().allMatch(InputPath::isYaml)) {
      findings.add(platformAbsent());
    }
    findings.addAll(teamsAbsent(firsts));
    return findings;
  }

  /** Inputs that two of the files declare. */
  static List<Diagnostic> twice(Collection<String> paths) {
    List<Diagnostic> findings = new ArrayList<>();
    addTwice(paths, new TreeMap<>(InputPath.ORDER), findings);
    return findings;
  }

  private static void addTwice(
      Collection<String> paths, Map<InputPath, String> firsts, List<Diagnostic> findings) {
    for (String path : new TreeSet<>(paths)) {
      InputPath.of(path)
          .ifPresent(
              input -> {
                String first = firsts.putIfAbsent(input, path);
                if (first != null) {
                  findings.add(twice(path, first));
                }
              });
    }
  }

  private static Diagnostic twice(String path, String first) {
    return Diagnostic.of(
        ConfigCodes.TWO_FILES,
        Location.ofFile(path),
        "the file declares the same input as \"" + first + "\"",
        "one file for one input",
        "remove one of the two");
  }

  private static Diagnostic platformAbsent() {
    return Diagnostic.of(
        ConfigCodes.PLATFORM_ABSENT,
        Location.ofFile(InputKind.PLATFORM.place()),
        "there is no Platform file",
        "a file of kind Platform, which names the baseline and the runtimes",
        "write one, or start a repository with weir init <dir>");
  }

  /** One finding for each folder, at its first file: one team file mends them all. */
  private static List<Diagnostic> teamsAbsent(Map<InputPath, String> files) {
    Set<String> reported = new TreeSet<>();
    List<Diagnostic> findings = new ArrayList<>();
    files.forEach(
        (input, path) -> {
          String team = input.folder();
          boolean workload =
              input.kind() == InputKind.JOB || input.kind() == InputKind.SESSION_CLUSTER;
          if (workload
              && !files.containsKey(new InputPath(InputKind.TEAM, team, team))
              && reported.add(team)) {
            findings.add(teamAbsent(team, path));
          }
        });
    return findings;
  }

  private static Diagnostic teamAbsent(String team, String path) {
    return Diagnostic.of(
        ConfigCodes.TEAM_ABSENT,
        Location.ofFile(path),
        "folder \"teams/" + team + "\" has no team file",
        "teams/" + team + "/team.yaml, which names owners, cost centre and where the jobs run",
        "add teams/" + team + "/team.yaml, or move the file to the folder of its team");
  }
}
