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
import java.util.Set;
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
    return withoutEchoes(violations);
  }

  /** A value of a wrong type is also in no list and no range: the type says it. */
  private static List<Violation> withoutEchoes(List<Violation> violations) {
    Set<String> mistyped =
        violations.stream()
            .filter(violation -> violation.problem() == Problem.WRONG_TYPE)
            .map(Violation::pointer)
            .collect(Collectors.toSet());
    return violations.stream()
        .filter(v -> v.problem() == Problem.WRONG_TYPE || !mistyped.contains(v.pointer()))
        .toList();
  }

  /** One violation for all branches of a combination, at the place they have in common. */
  private Violation noneFits(List<Error> group) {
    List<Error> telling = group.stream().filter(e -> !Combinations.isSummary(e)).toList();
    List<Violation> branches =
        (telling.isEmpty() ? group : telling).stream().map(errors::violation).toList();
    String pointer =
        branches.stream().map(Violation::pointer).reduce(Combinations::common).orElse("");
    Violation first = branches.get(0);
    String expected =
        branches.stream().map(Violation::expected).distinct().collect(Collectors.joining(", or "));
    return Violation.of(pointer, first.problem(), first.found(), expected, first.action());
  }
}
