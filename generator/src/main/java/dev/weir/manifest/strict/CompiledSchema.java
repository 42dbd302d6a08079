package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A closed schema ready to hold objects against it; threads may share it. */
final class CompiledSchema {

  private final Schema schema;
  private final SchemaErrors errors;

  CompiledSchema(ClosedDialect dialect, ObjectNode source) {
    this.schema = dialect.compiled(source);
    this.errors = new SchemaErrors(new KnownFields(source));
  }

  /** What is wrong with {@code tree}, by pointers into it. */
  List<Violation> check(JsonNode tree) {
    List<Error> raw = schema.validate(tree);
    if (raw.isEmpty()) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>();
    Map<String, List<Error>> combined = new LinkedHashMap<>();
    for (Error error : raw) {
      Optional<String> combination = Combinations.around(error);
      if (combination.isPresent()) {
        combined.computeIfAbsent(combination.get(), key -> new ArrayList<>()).add(error);
      } else {
        violations.add(errors.violation(error));
      }
    }
    combined.values().forEach(group -> violations.add(noneFits(group)));
    return violations;
  }

  /** One violation for all branches of a combination, at the place they have in common. */
  private Violation noneFits(List<Error> group) {
    List<Violation> branches = group.stream().map(errors::violation).toList();
    String pointer =
        branches.stream().map(Violation::pointer).reduce(Combinations::common).orElse("");
    Violation first = branches.get(0);
    String expected =
        branches.stream().map(Violation::expected).distinct().collect(Collectors.joining(", or "));
    return Violation.of(pointer, first.problem(), first.found(), expected, first.action());
  }
}
