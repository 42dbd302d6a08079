package dev.weir.diagnostic;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a finding is going to weigh, and from when on: from a day, or with a baseline.
 *
 * @param to what it becomes
 * @param from the day
 * @param baseline the pin that has to be reached
 */
public record Outlook(Severity to, Optional<LocalDate> from, Optional<String> baseline) {

  public Outlook {
    if (from.isPresent() == baseline.isPresent()) {
      throw new IllegalArgumentException("either a day or a baseline");
    }
  }

  public static Outlook from(LocalDate day, Severity to) {
    return new Outlook(to, Optional.of(day), Optional.empty());
  }

  public static Outlook withBaseline(String baseline, Severity to) {
    return new Outlook(to, Optional.empty(), Optional.of(baseline));
  }

  /** {@code on 2027-01-15}, {@code with baseline 2027.05}. */
  public String when() {
    return from.map(day -> "on " + day).orElseGet(() -> "with baseline " + baseline.orElse(""));
  }

  /** {@code becomes an error on 2027-01-15}. */
  @Override
  public String toString() {
    String what =
        switch (to) {
          case ERROR -> "an error";
          case WARNING -> "a warning";
          case NOTE -> "a note";
        };
    return "becomes " + what + " " + when();
  }
}
