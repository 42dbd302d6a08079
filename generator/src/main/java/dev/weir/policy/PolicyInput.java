package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.EnvironmentSpec;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import java.time.LocalDate;
import java.util.List;

/**
 * The document that rules see as {@code input}, and the facts that they see as {@code data.weir}:
 * the schema is {@code docs/schema/policy-input.schema.json}. Values that Rego would have to parse
 * belong here as further facts, in stated units.
 */
final class PolicyInput {

  private static final int VERSION = 1;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LocalDate date;

  PolicyInput(LocalDate date) {
    this.date = date;
  }

  /** The input about one unit. */
  ObjectNode of(PolicyUnit unit) {
    ObjectNode input = head();
    input
        .putObject("environment")
        .put("name", unit.environment().name())
        .put("tier", unit.environment().yardstick().tier().key());
    unit.team().ifPresent(team -> input.set("team", team(team)));
    unit.workload().ifPresent(workload -> input.set("workload", workload(workload)));
    ArrayNode objects = input.putArray("objects");
    unit.objects().forEach(object -> objects.add(entry(object)));
    return input;
  }

  /** The input about everything. */
  ObjectNode of(CompanyIndex index) {
    ObjectNode input = head();
    ArrayNode objects = input.putArray("objects");
    for (CompanyIndex.Entry entry : index.entries()) {
      Unit unit = entry.unit();
      objects.add(
          identity(entry.key(), unit)
              .put("environment", unit.environment())
              .put("tier", entry.tier().key())
              .put("team", unit.team())
              .put("workload", unit.workload()));
    }
    return input;
  }

  /** The facts of environments, by name. */
  static ObjectNode environments(List<ResolvedEnvironment> environments) {
    ObjectNode facts = JSON.objectNode();
    environments.forEach(environment -> facts.set(environment.name(), facts(environment)));
    return facts;
  }

  private ObjectNode head() {
    return JSON.objectNode().put("schemaVersion", VERSION).put("date", date.toString());
  }

  static ObjectNode facts(ResolvedEnvironment environment) {
    EnvironmentSpec.Cluster cluster = environment.spec().cluster();
    ObjectNode facts = JSON.objectNode().put("tier", environment.yardstick().tier().key());
    facts
        .putObject("cluster")
        .put("name", cluster.name())
        .put("account", cluster.account())
        .put("region", cluster.region())
        .put("partition", cluster.partition())
        .put("kubernetes", cluster.kubernetes());
    facts
        .putObject("operator")
        .put("type", environment.spec().operator().type())
        .put("version", environment.spec().operator().version())
        .put("namespace", environment.operatorNamespace());
    return facts;
  }

  private static ObjectNode team(ResolvedTeam team) {
    return JSON.objectNode()
        .put("name", team.name())
        .put("namespace", team.namespace())
        .put("costCenter", team.spec().costCenter());
  }

  private static ObjectNode workload(Workload workload) {
    String kind = workload.match(application -> "application", session -> "session");
    ObjectNode facts = JSON.objectNode().put("name", workload.name()).put("kind", kind);
    ArrayNode jobs = facts.putArray("jobs");
    workload.jobs().stream().map(ResolvedJob::name).forEach(jobs::add);
    return facts;
  }

  private static ObjectNode entry(Manifest object) {
    ObjectNode entry = identity(object.key(), object.unit());
    entry.set("object", object.tree());
    entry.putObject("parsed");
    return entry;
  }

  private static ObjectNode identity(ResourceKey key, Unit unit) {
    return JSON.objectNode()
        .put("kind", key.kind())
        .put("group", key.group())
        .put("name", key.name())
        .put("namespace", key.namespace())
        .put("unit", unit.folder());
  }
}
