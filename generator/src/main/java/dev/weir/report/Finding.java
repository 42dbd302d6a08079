package dev.weir.report;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Severity;
import dev.weir.diagnostic.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person reads as one finding: diagnostics that differ in nothing but the generated object,
 * as when one wrong line concerns a job in four environments.
 *
 * @param about one of the diagnostics, without its subject
 * @param subjects the objects of all of them, sorted
 */
record Finding(Diagnostic about, List<Subject> subjects) {

  Finding {
    subjects = List.copyOf(subjects);
  }

  /** The findings in the order of their first diagnostics. */
  static List<Finding> of(Diagnostics diagnostics) {
    Map<Diagnostic, List<Subject>> groups = new LinkedHashMap<>();
    for (Diagnostic diagnostic : diagnostics.all()) {
      List<Subject> subjects =
          groups.computeIfAbsent(withoutSubject(diagnostic), key -> new ArrayList<>());
      diagnostic.subject().ifPresent(subjects::add);
    }
    return groups.entrySet().stream().map(e -> new Finding(e.getKey(), e.getValue())).toList();
  }

  Code code() {
    return about.code();
  }

  Severity severity() {
    return about.severity();
  }

  Location location() {
    return about.location();
  }

  /** The first object and how many more there are, safe to print; empty without objects. */
  Optional<String> object() {
    return subjects.stream()
        .findFirst()
        .map(first -> name(first) + (subjects.size() > 1 ? " and " + more() + " more" : ""));
  }

  /** An object and the field in it, on one line and safe to print. */
  static String name(Subject subject) {
    return VisibleText.of((subject.resource() + " " + subject.pointer()).strip());
  }

  private int more() {
    return subjects.size() - 1;
  }

  /** What people read once, whatever objects it concerns. */
  static Diagnostic withoutSubject(Diagnostic d) {
    return new Diagnostic(
        d.code(),
        d.severity(),
        d.location(),
        Optional.empty(),
        d.found(),
        d.expected(),
        d.action(),
        d.outlook());
  }
}
