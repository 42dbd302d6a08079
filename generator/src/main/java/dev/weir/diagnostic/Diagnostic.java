package dev.weir.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One finding: a value, never an exception.
 *
 * @param code what kind of finding it is
 * @param severity how bad it is here; usually the code's own
 * @param location the place in the file that a person edits to mend it
 * @param subject the generated object it concerns, if it concerns one
 * @param found what is there, with the offending value quoted
 * @param expected what should be there instead
 * @param action the one next thing to do
 * @param outlook what it is going to weigh, where that is known to change
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Location location,
    Optional<Subject> subject,
    String found,
    String expected,
    String action,
    Optional<Outlook> outlook)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::code)
          .thenComparing(d -> d.subject().map(Subject::toString).orElse(""))
          .thenComparing(Diagnostic::found)
          .thenComparing(Diagnostic::expected)
          .thenComparing(Diagnostic::action)
          .thenComparing(Diagnostic::severity)
          .thenComparing(d -> d.outlook().map(Outlook::toString).orElse(""));

  public Diagnostic {
    Objects.requireNonNull(code);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(location);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(found);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(action);
    Objects.requireNonNull(outlook);
  }

  /** A finding about an input, with its code's own severity. */
  public static Diagnostic of(
      Code code, Location location, String found, String expected, String action) {
    return new Diagnostic(
        code,
        code.severity(),
        location,
        Optional.empty(),
        found,
        expected,
        action,
        Optional.empty());
  }

  /** The same finding, said to be about a field of a generated object. */
  public Diagnostic about(Subject generated) {
    return new Diagnostic(
        code, severity, location, Optional.of(generated), found, expected, action, outlook);
  }

  /** The same finding with another severity. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(code, other, location, subject, found, expected, action, outlook);
  }

  /** The same finding, which is going to weigh something else. */
  public Diagnostic with(Outlook change) {
    return new Diagnostic(
        code, severity, location, subject, found, expected, action, Optional.of(change));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** By file, line, column, code and then text: the order in which findings are shown. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
