package dev.weir.check.access;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Access;
import java.util.List;

/** A line that names a system says what the job does with it. */
final class EmptyLines implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return scope.job().access().stream()
        .filter(line -> !line.reads() && !line.writes() && line.stream().isEmpty())
        .map(EmptyLines::finding)
        .toList();
  }

  private static Diagnostic finding(Access line) {
    String ways = line.kind() == SystemKind.DYNAMODB ? "read, write or stream" : "read or write";
    return Diagnostic.of(
        AccessCodes.NOTHING,
        line.leaf().location(),
        "\"" + line + "\" without " + ways,
        ways + ": a line says what the job does with its system",
        "say what the job does, or remove the line");
  }
}
