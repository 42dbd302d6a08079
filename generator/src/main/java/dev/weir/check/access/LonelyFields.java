package dev.weir.check.access;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What only readers or only writers have comes with something to read or to write. */
final class LonelyFields implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Access line : scope.job().access()) {
      if (!line.reads()) {
        lonely(line.consumerGroup(), "consumerGroup", "read").ifPresent(findings::add);
        lonely(line.consumer(), "consumer", "read").ifPresent(findings::add);
      }
      if (!line.writes()) {
        lonely(line.transactionalIdPrefix(), "transactionalIdPrefix", "write")
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> lonely(Optional<Part> part, String field, String needed) {
    return part.map(
        said ->
            Diagnostic.of(
                AccessCodes.LONELY,
                said.leaf().location(),
                field + " \"" + said.value() + "\" without " + needed,
                field + " where the line also says " + needed,
                "add " + needed + " to the line, or remove " + field));
  }
}
