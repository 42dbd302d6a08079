package dev.weir.policy.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.EnvironmentException;
import dev.weir.diagnostic.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pinned {@code opa}, asked for what only it can do. */
final class Opa {

  static final String VERSION = "1.22.0";

  private static final String INSTALL =
      "GOFLAGS=-trimpath go install -ldflags \"-s -w\" github.com/open-policy-agent/opa@v"
          + VERSION;

  private static final String SCHEMAS = "docs/schema";
  private static final String INPUT_SCHEMA = SCHEMAS + "/policy-input.schema.json";

  private static final Pattern ERROR = Pattern.compile("(policies/\\S+?\\.rego):(\\d+): (.+)");

  /** The repository's own rules, as every command gets them. */
  static final List<String> BUNDLE =
      List.of(
          "-b",
          PolicyPaths.FOLDER,
          "--ignore",
          "*" + PolicyPaths.TESTS,
          "--ignore",
          PolicyPaths.WAIVERS,
          "--ignore",
          PolicyPaths.COMPANY_DATA,
          "--ignore",
          PolicyPaths.FOREIGN,
          "--ignore",
          PolicyPaths.WASM);

  private static final List<String> OWN =
      Stream.concat(
              Stream.of(
                  "--capabilities", PolicyPaths.in(PolicyPaths.FOLDER, PolicyPaths.CAPABILITIES)),
              BUNDLE.stream())
          .toList();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Workbench workbench;

  private Opa(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * The {@code opa} on the PATH.
   *
   * @throws EnvironmentException when it is not the pinned one: another compiles other bytes
   */
  static Opa pinned(Workbench workbench) {
    String out = workbench.opa(List.of("version")).out();
    String first = out.lines().findFirst().orElse("");
    if (!first.equals("Version: " + VERSION)) {
      throw new EnvironmentException(
          "opa on the PATH says \"" + first + "\", not " + VERSION + "; install it: " + INSTALL);
    }
    return new Opa(workbench);
  }

  /** What to tell where there is none. */
  static String missing() {
    return "there is no opa on the PATH; install it: " + INSTALL;
  }

  /** The JSON that a command prints; findings of the files instead where it refuses them. */
  JsonNode json(List<String> arguments, List<Diagnostic> findings) {
    Workbench.Outcome outcome = workbench.opa(arguments);
    if (outcome.exit() == 0) {
      return parsed(outcome.out());
    }
    addErrors(outcome, findings);
    return MAPPER.createObjectNode();
  }

  /** As the other, with files beside the repository: {@code @name} is the path of one. */
  JsonNode json(
      List<String> arguments, SortedMap<String, byte[]> inputs, List<Diagnostic> findings) {
    Workbench.Outcome outcome = workbench.opaWithInputs(arguments, inputs);
    if (outcome.exit() == 0) {
      return parsed(outcome.out());
    }
    addErrors(outcome, findings);
    return MAPPER.createObjectNode();
  }

  /** Checks the repository's own rules strictly; misspelt inputs too, where it has the schema. */
  void check(List<Diagnostic> findings) {
    List<String> arguments = new ArrayList<>(List.of("check", "--strict"));
    if (workbench.tree().list(SCHEMAS).contains(INPUT_SCHEMA)) {
      arguments.addAll(List.of("--schema", INPUT_SCHEMA));
    }
    arguments.addAll(OWN);
    Workbench.Outcome outcome = workbench.opa(arguments);
    if (outcome.exit() != 0) {
      addErrors(outcome, findings);
    }
  }

  /** Compiles the repository's own rules, always with the same words: the paths are in the Wasm. */
  SortedMap<String, byte[]> bundle(List<Diagnostic> findings) {
    List<String> arguments = new ArrayList<>(List.of("build", "-t", "wasm", "-O0"));
    arguments.addAll(OWN);
    return bundle(arguments, findings);
  }

  /** The files of the bundle that a command builds; none where it refuses the sources. */
  SortedMap<String, byte[]> bundle(List<String> arguments, List<Diagnostic> findings) {
    Workbench.Outcome outcome = workbench.opaWithFile(arguments);
    if (outcome.exit() == 0) {
      try {
        return TarFile.read(outcome.file().orElseThrow());
      } catch (IOException e) {
        throw new IllegalStateException("opa packs archives that can be read", e);
      }
    }
    addErrors(outcome, findings);
    return nothing();
  }

  static SortedMap<String, byte[]> nothing() {
    return new TreeMap<>();
  }

  private static void addErrors(Workbench.Outcome outcome, List<Diagnostic> findings) {
    List<Diagnostic> errors = new ArrayList<>();
    for (String text : List.of(outcome.out(), outcome.err())) {
      text.lines().map(Opa::finding).forEach(errors::addAll);
    }
    if (errors.isEmpty()) {
      String text = outcome.err().isBlank() ? outcome.out() : outcome.err();
      errors.add(refused(Location.ofFile(PolicyPaths.FOLDER), text.strip().replace("\n", "; ")));
    }
    findings.addAll(errors);
  }

  /** A line such as {@code policies/a/b.rego:2: rego_unsafe_var_error: var z is unsafe}. */
  private static List<Diagnostic> finding(String line) {
    Matcher matcher = ERROR.matcher(line);
    if (!matcher.find()) {
      return List.of();
    }
    int row = Integer.parseInt(matcher.group(2));
    return List.of(refused(Location.onLine(matcher.group(1), row, 1, 2), matcher.group(3)));
  }

  private static Diagnostic refused(Location at, String text) {
    return Diagnostic.of(
        PolicyCodes.REFUSED,
        at,
        "opa says: " + text,
        "Rego that OPA " + VERSION + " takes with the functions of policies/capabilities.json",
        "mend it, then run `./weir policy build` again");
  }

  private static JsonNode parsed(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new EnvironmentException("opa printed something that is no JSON", e);
    }
  }
}
