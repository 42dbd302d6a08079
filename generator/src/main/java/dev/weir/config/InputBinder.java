package dev.weir.config;

import dev.weir.config.Inputs.WorkloadFile;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.source.Document;
import dev.weir.source.InputLoader;
import dev.weir.source.JsonTree;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** Binds what a loader read; the answer holds the findings of this stage alone. */
  public Bound bind(InputLoader.Loaded loaded) {
    return bind(loaded.documents(), withErrors(loaded));
  }

  private static Set<String> withErrors(InputLoader.Loaded loaded) {
    return loaded.diagnostics().all().stream()
        .filter(Diagnostic::isError)
        .map(finding -> finding.location().file())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Checks every document on all cores; those with errors stay out of the inputs.
   *
   * @param pathsWithErrors files in which the reader found errors, those that gave no document
   *     among them: they are checked too, so that all findings come in one run, and never bound
   */
  public Bound bind(List<Document> documents, Set<String> pathsWithErrors) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> paths = new TreeSet<>(pathsWithErrors);
    documents.forEach(document -> paths.add(document.path()));
    findings.addAll(PlaceCheck.findings(paths));
    List<Placed> good = good(documents, pathsWithErrors, findings);
    Optional<Placed> platform = good.stream().filter(p -> p.is(InputKind.PLATFORM)).findFirst();
    return new Bound(platform.map(p -> inputs(p, good, paths)), Diagnostics.of(findings));
  }

  /** What could be bound of the files of policies, and the findings of this stage. */
  public record BoundPolicies(PolicyFiles files, Diagnostics diagnostics) {}

  /** Binds what a loader read under the folders of policies. */
  public BoundPolicies bindPolicies(InputLoader.Loaded loaded) {
    Set<String> withErrors = withErrors(loaded);
    Set<String> paths = new TreeSet<>(withErrors);
    loaded.documents().forEach(document -> paths.add(document.path()));
    List<Diagnostic> findings = new ArrayList<>(PlaceCheck.twice(paths));
    List<Document> data = new ArrayList<>();
    List<PolicyFiles.WaiverFile> waivers = new ArrayList<>();
    for (Placed placed : good(loaded.documents(), withErrors, findings)) {
      Document file = placed.document();
      if (placed.is(InputKind.POLICY_DATA)) {
        data.add(file);
      } else if (placed.is(InputKind.WAIVER)) {
        String name = placed.path().name();
        waivers.add(new PolicyFiles.WaiverFile(file, name, spec(WaiverSpec.class, file)));
      }
    }
    return new BoundPolicies(new PolicyFiles(data, waivers), Diagnostics.of(findings));
  }

  private List<Placed> good(
      List<Document> documents, Set<String> pathsWithErrors, List<Diagnostic> findings) {
    List<Checked> checked = placed(documents, findings).parallelStream().map(this::check).toList();
    checked.forEach(c -> findings.addAll(c.findings));
    return checked.stream()
        .filter(Checked::isGood)
        .map(Checked::placed)
        .filter(placed -> !pathsWithErrors.contains(placed.document().path()))
        .toList();
  }

  private static List<Placed> placed(List<Document> documents, List<Diagnostic> findings) {
    List<Placed> placed = new ArrayList<>();
    for (Document document : documents) {
      InputPath.of(document.path())
          .ifPresentOrElse(
              path -> placed.add(new Placed(document, path)),
              () -> findings.add(PlaceCheck.stray(document)));
    }
    return placed;
  }

  private Checked check(Placed placed) {
    HeaderCheck header = new HeaderCheck(placed);
    Optional<Diagnostic> otherKind = header.kind();
    if (otherKind.isPresent()) {
      return new Checked(placed, List.of(otherKind.get()));
    }
    List<Diagnostic> findings = new ArrayList<>();
    findings.addAll(new SchemaCheck(schema, placed.document()).findings(placed.path().kind()));
    header
        .name()
        .filter(other -> findings.stream().noneMatch(f -> f.location().equals(other.location())))
        .ifPresent(findings::add);
    return new Checked(placed, findings);
  }

  private static Inputs inputs(Placed platform, List<Placed> good, Collection<String> paths) {
    Map<String, Inputs.Environment> environments = new TreeMap<>();
    Map<String, Inputs.Team> teams = new TreeMap<>();
    Map<String, Map<String, WorkloadFile>> jobs = byTeam(good, InputKind.JOB);
    Map<String, Map<String, WorkloadFile>> clusters = byTeam(good, InputKind.SESSION_CLUSTER);
    for (Placed placed : good) {
      String name = placed.path().name();
      Document file = placed.document();
      if (placed.is(InputKind.ENVIRONMENT)) {
        EnvironmentSpec spec = spec(EnvironmentSpec.class, file);
        DataSystems data = spec(DataSystems.class, file);
        environments.put(name, new Inputs.Environment(file, name, spec, data));
      } else if (placed.is(InputKind.TEAM)) {
        Map<String, WorkloadFile> its = jobs.getOrDefault(name, Map.of());
        Map<String, WorkloadFile> itsClusters = clusters.getOrDefault(name, Map.of());
        teams.put(name, new Inputs.Team(file, name, spec(TeamSpec.class, file), its, itsClusters));
      }
    }
    return new Inputs(
        platform(platform.document()),
        Collections.unmodifiableMap(environments),
        Collections.unmodifiableMap(teams),
        Declared.of(paths));
  }

  private static Inputs.Platform platform(Document file) {
    String name =
        Pointers.value(file.root(), "/metadata/name")
            .map(node -> node.match(m -> "", s -> "", Node.Scalar::text))
            .orElseThrow();
    return new Inputs.Platform(file, name, spec(PlatformSpec.class, file));
  }

  private static Map<String, Map<String, WorkloadFile>> byTeam(List<Placed> good, InputKind kind) {
    Map<String, Map<String, WorkloadFile>> byTeam = new TreeMap<>();
    for (Placed placed : good) {
      if (placed.is(kind)) {
        String name = placed.path().name();
        byTeam
            .computeIfAbsent(placed.path().folder(), team -> new TreeMap<>())
            .put(name, new WorkloadFile(placed.document(), kind, name));
      }
    }
    byTeam.replaceAll((team, files) -> Collections.unmodifiableMap(files));
    return byTeam;
  }

  private static <T> T spec(Class<T> type, Document document) {
    Node spec =
        Pointers.value(document.root(), "/spec")
            .orElseThrow(() -> new IllegalStateException("the schema demands spec"));
    return Binding.to(type, JsonTree.of(spec));
  }
}
