package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.config.Tier;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Since when there is a rule, and when it weighs more.
 *
 * @param since the baseline that the rule came with; empty for rules that come with none
 * @param raises by tier
 */
public record Rollout(String since, Map<Tier, Raise> raises) {

  private static final Pattern BASELINE = Pattern.compile("\\d{4}\\.\\d{2}");

  /** There without a baseline, and never weighing more. */
  static final Rollout NONE = new Rollout("", Map.of());

  /**
   * A higher level from a day on.
   *
   * @param from the first day of the level
   */
  public record Raise(Level to, LocalDate from) {

    /** Of a tree with both parts; empty when one is not what it should be. */
    static Optional<Raise> of(JsonNode tree) {
      Optional<LocalDate> from = day(tree.path("from").asText());
      return Level.of(tree.path("to").asText())
          .flatMap(to -> from.map(first -> new Raise(to, first)));
    }
  }

  /** What METADATA says, and what is wrong with it. */
  record Read(Rollout rollout, List<Problem> problems) {}

  /** Something wrong in METADATA. */
  record Problem(String found, String expected) {}

  public Rollout {
    raises = new TreeMap<>(raises);
  }

  /** The raise in a tier. */
  public Optional<Raise> raise(Tier tier) {
    return Optional.ofNullable(raises.get(tier));
  }

  /** Whether the rule came with a later baseline than a repository's. */
  public boolean isNewerThan(String pin) {
    return since.compareTo(pin) > 0;
  }

  /** Reads {@code custom} of METADATA. */
  static Read read(JsonNode custom) {
    List<Problem> problems = new ArrayList<>();
    String since = custom.path("since").asText("");
    if (!BASELINE.matcher(since).matches()) {
      String found = since.isEmpty() ? "METADATA without \"since\"" : "since \"" + since + "\"";
      problems.add(new Problem(found, "the baseline that it came with, in quotes: \"2026.11\""));
    }
    Map<Tier, Raise> raises = new TreeMap<>();
    custom
        .path("raises")
        .properties()
        .forEach(
            entry ->
                raise(custom, entry.getKey())
                    .ifPresentOrElse(
                        raise -> raises.put(Tier.of(entry.getKey()).orElseThrow(), raise),
                        () -> problems.add(noRaise(entry))));
    return new Read(new Rollout(since, raises), problems);
  }

  /** A raise that is one: in a known tier, on a day, to a level above that of the start. */
  private static Optional<Raise> raise(JsonNode custom, String tier) {
    Optional<Level> start = Level.of(custom.path("severity").path(tier).asText());
    return Raise.of(custom.path("raises").path(tier))
        .filter(raise -> Tier.of(tier).isPresent())
        .filter(raise -> start.filter(level -> raise.to().compareTo(level) > 0).isPresent());
  }

  private static Problem noRaise(Map.Entry<String, JsonNode> entry) {
    return new Problem(
        "raise " + entry.getKey() + ": " + entry.getValue(),
        "a tier with a higher level and its first day: prod: {to: deny, from: \"2027-01-15\"}");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
