package dev.weir.cli;

import dev.weir.policy.PolicyOptions;
import dev.weir.policy.engine.EngineLimits;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the options that say how policies are asked. */
final class PolicyFlags {

  static final String SERVER = "--opa-url";
  static final String DATE = "--date";

  private PolicyFlags() {}

  static PolicyOptions of(Run run) {
    return of(run, run.io().host().today());
  }

  /** In process, on a day that nobody typed. */
  static PolicyOptions on(Run run, LocalDate day) {
    return new PolicyOptions(
        day, Optional.empty(), UserCache.of(run.io().host()), EngineLimits.standard());
  }

  /** As the other, with another day where none was typed. */
  static PolicyOptions of(Run run, Supplier<LocalDate> day) {
    return new PolicyOptions(
        run.text(DATE).map(typed -> date(run, typed)).orElseGet(day),
        run.text(SERVER).map(typed -> server(run, typed)),
        UserCache.of(run.io().host()),
        EngineLimits.standard());
  }

  private static LocalDate date(Run run, String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw run.mistake("--date \"" + typed + "\" is no date like 2027-01-15");
    }
  }

  private static String server(Run run, String typed) {
    Optional<URI> uri = uri(typed);
    boolean web =
        uri.map(URI::getScheme).filter(s -> s.equals("http") || s.equals("https")).isPresent();
    if (!web || uri.map(URI::getHost).isEmpty()) {
      throw run.mistake("--opa-url \"" + typed + "\" is no address like http://localhost:8181");
    }
    return typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
  }

  private static Optional<URI> uri(String typed) {
    try {
      return Optional.of(new URI(typed));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
