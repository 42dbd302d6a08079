package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Suggestion;
import dev.weir.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds objects against what one environment's API server takes: the Flink operator's kinds by its
 * dialect and release, Kubernetes' own kinds, and kinds whose definitions the platform supplies.
 * Threads may share it.
 */
public final class StrictReader {

  private final SchemaShelf shelf;
  private final KindRules rules;
  private final FlinkReader flink;
  private final FlinkSchemas schemas;
  private final Map<String, Lazy<CompiledSchema>> crds;

  StrictReader(SchemaShelf shelf, KindRules rules, FlinkSchemas schemas, List<ConvertedCrd> crds) {
    this.shelf = shelf;
    this.rules = rules;
    this.schemas = schemas;
    this.flink = new FlinkReader(shelf, schemas);
    Lazy<ClosedDialect> dialect = new Lazy<>(ClosedDialect::new);
    this.crds =
        crds.stream()
            .collect(
                Collectors.toMap(
                    crd -> key(crd.apiVersion(), crd.kind()),
                    crd -> new Lazy<>(() -> new CompiledSchema(dialect.get(), crd.schema())),
                    (first, second) -> second));
  }

  /** Soft violations about the environment itself: an operator release that is not known. */
  public List<Violation> notes() {
    return schemas.notes();
  }

  /** Loads what nearly every run needs on {@code executor} and returns at once. */
  public void preload(Executor executor) {
    executor.execute(() -> flink.load("FlinkDeployment"));
    executor.execute(() -> rules.flink("FlinkDeployment"));
  }

  /**
   * Whether this environment's API server would take {@code tree}. Kinds without a schema here are
   * held against Kubernetes' naming rules alone.
   */
  public Reading check(ObjectNode tree) {
    String apiVersion = tree.path("apiVersion").asText("");
    String kind = tree.path("kind").asText("");
    List<Violation> huge = new ArrayList<>();
    HugeNumbers.check(tree, Place.ROOT, huge::add);
    return huge.isEmpty()
        ? check(tree, apiVersion, kind)
        : new Reading(Reading.Status.CHECKED, huge);
  }

  private Reading check(ObjectNode tree, String apiVersion, String kind) {
    Lazy<CompiledSchema> supplied = crds.get(key(apiVersion, kind));
    if (supplied != null) {
      boolean ofFlink = apiVersion.equals(FlinkSchemas.API_VERSION);
      return checked(tree, supplied.get()::check, ofFlink ? rules.flink(kind) : rules.any());
    }
    if (apiVersion.startsWith("flink.apache.org/")) {
      return flink(tree, apiVersion, kind);
    }
    if (BuiltInKinds.has(apiVersion, kind)) {
      CompiledSchema schema = shelf.get(kind, () -> BuiltInKinds.schema(kind));
      return checked(tree, schema::check, rules.builtIn(kind));
    }
    return BuiltInKinds.rightVersion(apiVersion, kind)
        .map(right -> refused("/apiVersion", apiVersion, List.of(right)))
        .orElseGet(() -> unchecked(tree));
  }

  private Reading flink(ObjectNode tree, String apiVersion, String kind) {
    if (!apiVersion.equals(FlinkSchemas.API_VERSION)) {
      return refused("/apiVersion", apiVersion, List.of(FlinkSchemas.API_VERSION));
    }
    if (!schemas.kinds().contains(kind)) {
      return refused("/kind", kind, schemas.kinds());
    }
    return checked(tree, object -> flink.check(object, kind), rules.flink(kind));
  }

  private static Reading checked(
      ObjectNode tree, Function<JsonNode, List<Violation>> schema, RuleTree rules) {
    List<Violation> violations = new ArrayList<>(schema.apply(tree));
    rules.check(tree, Place.ROOT, violations::add);
    return new Reading(Reading.Status.CHECKED, violations.stream().distinct().toList());
  }

  private Reading unchecked(ObjectNode tree) {
    List<Violation> violations = new ArrayList<>();
    rules.any().check(tree, Place.ROOT, violations::add);
    return new Reading(Reading.Status.NOT_CHECKED, violations);
  }

  private Reading refused(String pointer, String found, List<String> known) {
    Violation unknown =
        Violation.of(
            pointer,
            Problem.UNKNOWN_KIND,
            pointer.substring(1) + " is " + Shown.quoted(found),
            "one of " + String.join(", ", known) + onRelease(pointer),
            Suggestion.action(found, known));
    return new Reading(Reading.Status.CHECKED, List.of(unknown));
  }

  private String onRelease(String pointer) {
    return pointer.equals("/kind") ? " on operator release " + schemas.release() : "";
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + "/" + kind;
  }
}
