package dev.weir.check.access;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.Owned;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import java.util.ArrayList;
import java.util.List;

/** A team writes what the environment gives to it, where the environment says who owns what. */
final class Ownership implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Access line : scope.job().access()) {
      Owned owned = new Owned(line.system().owners());
      line.write().stream()
          .filter(part -> !owned.mayWrite(scope.team().name(), part.value()))
          .forEach(part -> findings.add(finding(scope, line, part)));
    }
    return findings;
  }

  private static Diagnostic finding(JobScope scope, Access line, Part part) {
    String team = scope.team().name();
    String what = part.value().isEmpty() ? "" : " \"" + part.value() + "\"";
    List<String> given = line.system().owners().getOrDefault(team, List.of());
    return Diagnostic.of(
        AccessCodes.NOT_OWNED,
        part.leaf().location(),
        "team \"" + team + "\" does not own" + what + " of " + line,
        given.isEmpty()
            ? "writes by its owners alone: " + String.join(", ", owners(line))
            : "writes to what the team owns: " + String.join(", ", given),
        "ask for an entry under owners of "
            + line
            + " in "
            + scope.environment().data().declaredBy().file().path());
  }

  private static List<String> owners(Access line) {
    return line.system().owners().keySet().stream().sorted().toList();
  }
}
