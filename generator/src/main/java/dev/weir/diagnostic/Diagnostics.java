package dev.weir.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Findings in the order in which they are shown, each once. */
public record Diagnostics(List<Diagnostic> all) {

  private static final Diagnostics NONE = new Diagnostics(List.of());

  public Diagnostics {
    all = List.copyOf(new TreeSet<>(all));
  }

  public static Diagnostics none() {
    return NONE;
  }

  public static Diagnostics of(Collection<Diagnostic> findings) {
    return findings.isEmpty() ? NONE : new Diagnostics(List.copyOf(findings));
  }

  public Diagnostics plus(Diagnostics other) {
    if (other.all.isEmpty()) {
      return this;
    }
    List<Diagnostic> both = new ArrayList<>(all);
    both.addAll(other.all);
    return new Diagnostics(both);
  }

  public boolean hasErrors() {
    return all.stream().anyMatch(Diagnostic::isError);
  }

  public long count(Severity severity) {
    return all.stream().filter(d -> d.severity() == severity).count();
  }
}
