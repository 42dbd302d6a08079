package dev.weir.config;

import dev.weir.config.Inputs.WorkloadFile;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Document;
import dev.weir.source.JsonTree;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks documents against their schemas and binds the good ones. */
public final class InputBinder {

  private final InputSchema schema;

  public InputBinder(InputSchema schema) {
    this.schema = schema;
  }

  /**
   * What could be bound.
   *
   * @param inputs empty when there is no usable Platform file
   */
  public record Bound(Optional<Inputs> inputs, Diagnostics diagnostics) {}

  /** A document with what its path says it is. */
  private record Placed(Document document, InputPath path) {}

  /** A document with its findings. */
  private record Checked(Placed placed, List<Diagnostic> findings) {

    boolean isGood() {
      return findings.stream().noneMatch(Diagnostic::isError);
    }
  }

  /** Whether the file at a path is no input but an extra of the platform's. */
  public static boolean isExtra(String path) {
    return InputPath.isExtra(path);
  }

  /** Checks every document on all cores; those with errors stay out of the inputs. */
  public Bound bind(List<Document> documents) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Placed> placed = placed(documents, findings);
    List<Checked> checked = placed.parallelStream().map(this::check).toList();
    checked.forEach(c -> findings.addAll(c.findings));
    List<Placed> good = checked.stream().filter(Checked::isGood).map(Checked::placed).toList();
    Optional<Placed> platform =
        good.stream().filter(p -> p.path.kind() == InputKind.PLATFORM).findFirst();
    if (placed.stream().noneMatch(p -> p.path.kind() == InputKind.PLATFORM)) {
      findings.add(platformAbsent());
    }
    return new Bound(platform.map(p -> inputs(p, good)), Diagnostics.of(findings));
  }

  private static Diagnostic platformAbsent() {
    return Diagnostic.of(
        ConfigCodes.PLATFORM_ABSENT,
        Location.ofFile(InputKind.PLATFORM.place()),
        "there is no Platform file",
        "a file of kind Platform, which names the baseline and the runtimes",
        "write one, or start a repository with weir init <dir>");
  }

  private static List<Placed> placed(List<Document> documents, List<Diagnostic> findings) {
    List<Placed> placed = new ArrayList<>();
    for (Document document : documents) {
      InputPath.of(document.path())
          .ifPresentOrElse(
              path -> placed.add(new Placed(document, path)), () -> findings.add(stray(document)));
    }
    return placed;
  }

  private static Diagnostic stray(Document document) {
    Optional<InputKind> kind = text(document, "/kind").flatMap(InputKind::ofWord);
    return kind.map(
            k ->
                Diagnostic.of(
                    ConfigCodes.WRONG_PLACE,
                    document.root().location(),
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
                        + " environment.yaml, platform.yaml",
                    "move or remove it"));
  }

  private Checked check(Placed placed) {
    List<Diagnostic> findings = new ArrayList<>(header(placed));
    if (findings.isEmpty()) {
      findings.addAll(new SchemaCheck(schema, placed.document).findings(placed.path.kind()));
      name(placed).ifPresent(findings::add);
    }
    return new Checked(placed, findings);
  }

  private static List<Diagnostic> header(Placed placed) {
    Document document = placed.document;
    String wanted = placed.path.kind().word();
    Optional<String> kind = text(document, "/kind");
    if (kind.filter(wanted::equals).isPresent()) {
      return List.of();
    }
    boolean known = kind.flatMap(InputKind::ofWord).isPresent();
    return List.of(
        Diagnostic.of(
            known ? ConfigCodes.WRONG_PLACE : ConfigCodes.UNKNOWN_KIND,
            Pointers.value(document.root(), "/kind")
                .map(Node::location)
                .orElse(document.root().location()),
            kind.map(k -> "kind is \"" + k + "\"").orElse("the file does not say its kind"),
            "kind: " + wanted + ", as " + placed.path.kind().place() + " has it",
            known || kind.isEmpty()
                ? "write kind: " + wanted
                : Suggestion.action(kind.get(), InputKind.words())));
  }

  private static Optional<Diagnostic> name(Placed placed) {
    if (placed.path.name().isEmpty()) {
      return Optional.empty();
    }
    return Pointers.value(placed.document.root(), "/metadata/name")
        .filter(name -> !name.match(m -> "", s -> "", Node.Scalar::text).equals(placed.path.name()))
        .map(
            name ->
                Diagnostic.of(
                    ConfigCodes.NAME_DIFFERS,
                    name.location(),
                    "metadata.name is " + name.described(),
                    "\"" + placed.path.name() + "\", as the path says",
                    "rename the file or write name: " + placed.path.name()));
  }

  private static Optional<String> text(Document document, String pointer) {
    return Pointers.value(document.root(), pointer)
        .map(node -> node.match(m -> "", s -> "", Node.Scalar::text));
  }

  private static Inputs inputs(Placed platform, List<Placed> good) {
    Map<String, Inputs.Environment> environments = new TreeMap<>();
    Map<String, Inputs.Team> teams = new TreeMap<>();
    for (Placed placed : good) {
      String name = placed.path.name();
      if (placed.path.kind() == InputKind.ENVIRONMENT) {
        EnvironmentSpec spec = spec(EnvironmentSpec.class, placed.document);
        environments.put(name, new Inputs.Environment(placed.document, name, spec));
      } else if (placed.path.kind() == InputKind.TEAM) {
        teams.put(name, team(placed, good));
      }
    }
    String platformName = text(platform.document, "/metadata/name").orElse("platform");
    PlatformSpec spec = spec(PlatformSpec.class, platform.document);
    return new Inputs(
        new Inputs.Platform(platform.document, platformName, spec),
        Collections.unmodifiableMap(environments),
        Collections.unmodifiableMap(teams));
  }

  private static Inputs.Team team(Placed team, List<Placed> good) {
    return new Inputs.Team(
        team.document,
        team.path.name(),
        spec(TeamSpec.class, team.document),
        files(team, good, InputKind.JOB),
        files(team, good, InputKind.SESSION_CLUSTER));
  }

  private static Map<String, WorkloadFile> files(Placed team, List<Placed> good, InputKind kind) {
    Map<String, WorkloadFile> files = new TreeMap<>();
    good.stream()
        .filter(p -> p.path.kind() == kind && p.path.folder().equals(team.path.folder()))
        .forEach(p -> files.put(p.path.name(), new WorkloadFile(p.document, kind, p.path.name())));
    return Collections.unmodifiableMap(files);
  }

  private static <T> T spec(Class<T> type, Document document) {
    Node spec =
        Pointers.value(document.root(), "/spec")
            .orElseThrow(() -> new IllegalStateException("the schema demands spec"));
    return Binding.to(type, JsonTree.of(spec));
  }
}
