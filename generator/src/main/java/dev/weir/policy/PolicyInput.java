package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.Unit;
import dev.weir.policy.facts.JsonSize;
import dev.weir.policy.facts.ParsedFacts;
import dev.weir.policy.facts.Siblings;
import dev.weir.policy.facts.TeamFacts;
import dev.weir.policy.facts.WorkloadFacts;
import java.time.LocalDate;

/**
 * The document that rules see as {@code input}, and the facts that they see as {@code data.weir}:
 * the schema is {@code docs/schema/policy-input.schema.json}. Values that Rego would have to parse
 * are there as further facts, in stated units. Parts are shared with the objects: a document is for
 * reading alone.
 *
 * @param environments facts of every environment, by name
 */
record PolicyInput(LocalDate date, ObjectNode environments, ParsedFacts parsed) {

  private static final int VERSION = 1;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The input about one unit. */
  ObjectNode of(PolicyUnit unit) {
    ObjectNode input = head();
    input
        .putObject("environment")
        .put("name", unit.environment().name())
        .put("tier", unit.environment().yardstick().tier().key());
    unit.team().ifPresent(team -> input.set("team", TeamFacts.of(unit.environment(), team)));
    unit.team()
        .flatMap(
            team ->
                unit.workload()
                    .map(each -> new Target(unit.environment(), team, each, Tracing.OFF)))
        .ifPresent(target -> input.set("workload", WorkloadFacts.of(target)));
    ArrayNode objects = input.putArray("objects");
    Siblings siblings = Siblings.of(unit.objects());
    unit.objects().forEach(object -> objects.add(entry(object, siblings)));
    return input;
  }

  /** The input about everything. */
  ObjectNode of(CompanyIndex index) {
    ObjectNode input = head();
    ArrayNode objects = input.putArray("objects");
    for (CompanyIndex.Entry entry : index.entries()) {
      Unit unit = entry.unit();
      ObjectNode object =
          identity(entry.key(), unit)
              .put("environment", unit.environment())
              .put("tier", entry.tier().key())
              .put("team", unit.team())
              .put("workload", unit.workload());
      entry.quota().ifPresent(quota -> object.set("parsed", quota));
      objects.add(object);
    }
    index.change().ifPresent(change -> input.set("change", change));
    return input;
  }

  private ObjectNode head() {
    return JSON.objectNode().put("schemaVersion", VERSION).put("date", date.toString());
  }

  private ObjectNode entry(Manifest object, Siblings siblings) {
    ObjectNode entry = identity(object.key(), object.unit());
    entry.set("object", object.tree());
    entry.put("bytes", JsonSize.of(object.tree()));
    entry.set("parsed", parsed.of(object, siblings));
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
