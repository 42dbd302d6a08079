package dev.weir.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Binding;
import dev.weir.config.Inputs;
import dev.weir.config.Inputs.WorkloadFile;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.resolve.Places.Text;
import dev.weir.source.Document;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Decides one job or session cluster in one environment. */
final class JobResolver {

  /** Parts of a job that are not bound to {@link JobSettings}. */
  private static final Set<String> BOUND_ELSEWHERE =
      Set.of(
          "runtime",
          "flink",
          "release",
          "stateKey",
          AccessReader.FIELD,
          FlinkOptions.FIELD,
          "podTemplate",
          "jobManagerPodTemplate",
          "taskManagerPodTemplate");

  private final EnvironmentScope scope;
  private final Inputs.Team team;
  private final List<Diagnostic> findings = new ArrayList<>();

  JobResolver(EnvironmentScope scope, Inputs.Team team) {
    this.scope = scope;
    this.team = team;
  }

  List<Diagnostic> findings() {
    return findings;
  }

  /** The decided job; empty, with findings, when something about it cannot be decided. */
  Optional<ResolvedJob> resolve(WorkloadFile file) {
    RuntimeChoice choice = new RuntimeChoice(scope.platform(), scope.dialect(), findings);
    return resolve(file, merged -> choice.of(merged, declared(file)));
  }

  /**
   * The decided session job, which runs on what its cluster runs on; empty, with what else is to
   * find, when the cluster itself could not be decided.
   */
  Optional<ResolvedJob> resolve(WorkloadFile file, Optional<ResolvedJob> cluster) {
    return resolve(file, merged -> cluster.map(ResolvedJob::runtime));
  }

  private Optional<ResolvedJob> resolve(
      WorkloadFile file, Function<Merged.Tree, Optional<FlinkRuntime>> runtimeOf) {
    Optional<Document> baseline = baseline(file);
    if (baseline.isEmpty()) {
      return Optional.empty();
    }
    Merged.Tree raw = scope.layers().of(baseline.get(), team, file);
    Merged.Tree merged = References.replaced(raw, references(file.name()), findings);
    findings.addAll(Required.removed(merged));
    findings.addAll(Sources.missing(merged));
    List<Access> access = new AccessReader(scope.data(), findings).read(merged);
    findings.addAll(SystemUses.ungranted(scope.data(), access, raw));
    Optional<FlinkRuntime> runtime = runtimeOf.apply(merged);
    return findings.stream().anyMatch(Diagnostic::isError)
        ? Optional.empty()
        : runtime.map(r -> job(file, merged, r, access));
  }

  private ResolvedJob job(
      WorkloadFile file, Merged.Tree merged, FlinkRuntime runtime, List<Access> access) {
    Map<String, Leaf> leaves = Leaves.of(merged);
    ObjectNode values = SettingsTree.of(merged, BOUND_ELSEWHERE);
    new Suspensions(scope, team.name()).apply(file, values, leaves);
    JobSettings settings = Binding.to(JobSettings.class, values);
    ResolvedJob.PodTemplates templates =
        new ResolvedJob.PodTemplates(
            template(merged, "podTemplate"),
            template(merged, "jobManagerPodTemplate"),
            template(merged, "taskManagerPodTemplate"));
    String stateKey =
        Optional.ofNullable(leaves.get("stateKey")).map(Leaf::value).orElse(file.name());
    return new ResolvedJob(
        file.name(),
        stateKey,
        runtime,
        settings,
        access,
        configuration(merged),
        templates,
        leaves,
        declared(file));
  }

  private static JsonNode template(Merged.Tree merged, String key) {
    return Merged.tree(merged.get(key))
        .map(SettingsTree::of)
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private static Map<String, ConfigurationEntry> configuration(Merged.Tree merged) {
    Map<String, ConfigurationEntry> options = new TreeMap<>();
    Merged.tree(merged.get(FlinkOptions.FIELD))
        .ifPresent(
            tree ->
                tree.entries()
                    .forEach(
                        (key, value) -> {
                          if (value instanceof Merged.Value said) {
                            options.put(key, entry(said));
                          }
                        }));
    return options;
  }

  private static ConfigurationEntry entry(Merged.Value value) {
    String text = value.node().match(m -> "", s -> "", Node.Scalar::text);
    return new ConfigurationEntry(text, value.key(), value.leaf());
  }

  private Map<String, String> references(String job) {
    Map<String, String> values = new TreeMap<>(scope.references());
    values.put("team", team.name());
    values.put("job", job);
    values.put("namespace", scope.namespace(team));
    values.put("connections", Connections.folder(job));
    return values;
  }

  private Optional<Document> baseline(WorkloadFile file) {
    Text pin =
        Places.text(file.file(), "/spec/environments/" + scope.name() + "/baseline")
            .or(() -> Places.text(file.file(), "/spec/tiers/" + scope.tier() + "/baseline"))
            .or(() -> Places.text(file.file(), "/spec/baseline"))
            .or(() -> Places.text(team.file(), "/spec/baseline"))
            .or(() -> Places.text(scope.environment().file(), "/spec/baseline"))
            .or(() -> Places.text(scope.platformInput().file(), "/spec/baseline"))
            .orElseThrow();
    Optional<Document> baseline = scope.baselines().find(pin.value());
    if (baseline.isEmpty()) {
      findings.add(Relations.unknownBaseline(pin));
    }
    return baseline;
  }

  private static Leaf declared(WorkloadFile file) {
    Location location =
        Pointers.value(file.file().root(), "/metadata/name")
            .map(Node::location)
            .orElse(file.file().root().location());
    return new Leaf("metadata.name", file.name(), location, LayerKind.JOB, Optional.empty());
  }
}
