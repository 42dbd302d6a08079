package dev.weir.resolve;

import dev.weir.config.Inputs;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Places.Text;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Relations of an environment's data systems: the systems and teams that they name. */
final class SystemRelations {

  private final Inputs.Environment environment;
  private final Set<String> teams;
  private final List<Diagnostic> findings = new ArrayList<>();

  private SystemRelations(Inputs inputs, Inputs.Environment environment) {
    this.environment = environment;
    this.teams = inputs.declared().teams();
  }

  /** One finding for each name of something that is not declared. */
  static List<Diagnostic> findings(Inputs inputs, Inputs.Environment environment) {
    SystemRelations relations = new SystemRelations(inputs, environment);
    for (SystemKind kind : SystemKind.values()) {
      for (String name : environment.data().of(kind).keySet()) {
        relations.system("/spec/" + kind.field() + "/" + name);
      }
    }
    environment.data().lakes().keySet().forEach(relations::lake);
    return relations.findings;
  }

  private void system(String pointer) {
    Places.keys(environment.file(), pointer + "/owners")
        .forEach(team -> known(team, "team", teams, "teams folder"));
  }

  private void lake(String name) {
    String pointer = Pointers.child("/spec/lakes", name);
    named(pointer + "/bucket", SystemKind.BUCKET);
    named(pointer + "/glue", SystemKind.GLUE);
  }

  private void named(String pointer, SystemKind kind) {
    Set<String> declared = environment.data().of(kind).keySet();
    String where = "environment's " + kind.field();
    Places.text(environment.file(), pointer)
        .ifPresent(name -> known(name, kind.word(), declared, where));
  }

  private void known(Text name, String what, Set<String> declared, String where) {
    Relations.unknown(name, what, declared, where).ifPresent(findings::add);
  }
}
