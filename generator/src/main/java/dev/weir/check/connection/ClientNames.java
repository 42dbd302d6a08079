package dev.weir.check.connection;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One system has one connection file in a job, and that file has room for one consumer group, one
 * transactional id prefix, one consumer.
 */
final class ClientNames implements JobCheck {

  private static final Map<String, Function<Access, Optional<Part>>> FIELDS =
      new TreeMap<>(
          Map.of(
              "consumerGroup", Access::consumerGroup,
              "transactionalIdPrefix", Access::transactionalIdPrefix,
              "consumer", Access::consumer));

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    FIELDS.forEach((field, part) -> check(scope, field, part, findings));
    return findings;
  }

  private static void check(
      JobScope scope,
      String field,
      Function<Access, Optional<Part>> part,
      List<Diagnostic> findings) {
    Map<String, String> first = new TreeMap<>();
    for (Access line : scope.job().access()) {
      part.apply(line)
          .ifPresent(
              said -> {
                String used = first.computeIfAbsent(line.toString(), s -> said.value());
                if (!used.equals(said.value())) {
                  findings.add(second(line + " has a second " + field, said, used));
                }
              });
    }
  }

  private static Diagnostic second(String what, Part said, String used) {
    return Diagnostic.of(
        ConnectionCodes.TWO_NAMES,
        said.leaf().location(),
        what + " \"" + said.value() + "\"; the connection file has \"" + used + "\"",
        "one for each system of a job",
        "use \"" + used + "\", or set the other one in the program and take this as known");
  }
}
