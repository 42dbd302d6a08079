package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the Flink kinds against one release's schemas. The schema of pod templates is as large as
 * all others together and is loaded only when an object has one.
 */
final class FlinkReader {

  private static final String CONFIGURATION = "/spec/flinkConfiguration/";

  private final SchemaShelf shelf;
  private final FlinkSchemas schemas;

  FlinkReader(SchemaShelf shelf, FlinkSchemas schemas) {
    this.shelf = shelf;
    this.schemas = schemas;
  }

  /** Makes a kind's schema ready. */
  CompiledSchema load(String kind) {
    return shelf.get(named(kind), () -> schemas.kind(kind));
  }

  /** What the release's definition of {@code kind} refuses of {@code tree}. */
  List<Violation> check(JsonNode tree, String kind) {
    List<Violation> violations = new ArrayList<>(load(kind).check(tree));
    for (String pointer : FlinkRules.podTemplates(kind)) {
      JsonNode template = tree.at(pointer);
      if (template.isObject()) {
        CompiledSchema pod = shelf.get(named(FlinkSchemas.POD_TEMPLATE), schemas::podTemplate);
        pod.check(template).forEach(violation -> violations.add(violation.under(pointer)));
      }
    }
    return schemas.dialect() == Dialect.EMR
        ? violations.stream().map(FlinkReader::asEmr).toList()
        : violations;
  }

  private String named(String schema) {
    return schemas.release() + "/" + schema;
  }

  /**
   * EMR's own definition is not published: what only its field list or the type of its
   * configuration would refuse is a warning (facts: EMR on EKS, CRD schema).
   */
  private static Violation asEmr(Violation violation) {
    boolean value =
        violation.problem() == Problem.WRONG_TYPE && violation.pointer().startsWith(CONFIGURATION);
    if (violation.problem() != Problem.UNKNOWN_FIELD) {
      return value ? violation.soften() : violation;
    }
    boolean selector = violation.pointer().endsWith("Manager/nodeSelector");
    return selector
        ? new Violation(
            violation.pointer(),
            violation.problem(),
            violation.found(),
            violation.expected(),
            "put it in podTemplate.spec.nodeSelector",
            true)
        : violation.soften();
  }
}
