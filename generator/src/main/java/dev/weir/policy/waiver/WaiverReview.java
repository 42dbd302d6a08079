package dev.weir.policy.waiver;

import dev.weir.config.WaiverSpec;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Suggestion;
import dev.weir.policy.bundle.PolicyCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** What waivers in force turn out to be once everything that they may excuse was judged. */
public final class WaiverReview {

  private static final List<Part> PARTS =
      List.of(
          new Part("environment", About::environment, WaiverSpec.Scope::environment),
          new Part("team", About::team, WaiverSpec.Scope::team),
          new Part("job", About::workload, WaiverSpec.Scope::job));

  private final List<Waived> excused;
  private final Sight sight;
  private final List<Diagnostic> findings = new ArrayList<>();

  private WaiverReview(List<Waived> excused, Sight sight) {
    this.excused = excused;
    this.sight = sight;
  }

  /**
   * A part of a scope.
   *
   * @param actual of what a finding is about
   * @param named in a scope
   */
  private record Part(
      String word,
      Function<About, String> actual,
      Function<WaiverSpec.Scope, Optional<String>> named) {}

  /** Findings about waivers that excuse nothing, or less than they could. */
  public static Diagnostics of(Waivers waivers, List<Waived> excused, Sight sight) {
    WaiverReview review = new WaiverReview(excused, sight);
    waivers.inForce().stream().filter(sight::holds).forEach(review::look);
    return Diagnostics.of(review.findings);
  }

  private void look(Waiver waiver) {
    List<About> its =
        excused.stream().filter(one -> one.waivers().contains(waiver)).map(Waived::about).toList();
    if (its.isEmpty()) {
      findings.add(unused(waiver));
    } else {
      narrower(waiver, its).ifPresent(findings::add);
    }
  }

  private Diagnostic unused(Waiver waiver) {
    return Diagnostic.of(
        PolicyCodes.UNUSED,
        waiver.at("/metadata/name"),
        "waiver \"" + waiver.name() + "\" excuses no finding of " + waiver.spec().code(),
        "a finding of " + waiver.spec().code() + " in its scope: " + waiver.spec().scope(),
        misspelt(waiver).orElse("remove it"));
  }

  /** A name of the scope that nothing has, if one is near. */
  private Optional<String> misspelt(Waiver waiver) {
    for (Part part : PARTS) {
      Optional<String> named = part.named.apply(waiver.spec().scope());
      SortedSet<String> there = values(part, sight.objects());
      sight.objects().forEach(about -> addJobs(part, about, there));
      Optional<String> meant =
          named
              .filter(name -> !there.contains(name))
              .flatMap(name -> Suggestion.nearest(name, there));
      if (meant.isPresent()) {
        return Optional.of(
            "did you mean " + part.word + " \"" + meant.get() + "\"? else remove the waiver");
      }
    }
    return Optional.empty();
  }

  private static void addJobs(Part part, About about, SortedSet<String> names) {
    if (part.word.equals("job")) {
      names.addAll(about.jobs());
    }
  }

  private Optional<Diagnostic> narrower(Waiver waiver, List<About> its) {
    List<About> covered = sight.objects().stream().filter(waiver::covers).toList();
    List<String> parts = new ArrayList<>();
    for (Part part : PARTS) {
      SortedSet<String> used = values(part, its);
      boolean open = part.named.apply(waiver.spec().scope()).isEmpty();
      boolean nameable = used.size() == 1 && !used.first().isEmpty();
      if (open && nameable && values(part, covered).size() > 1) {
        parts.add(part.word + " \"" + used.first() + "\"");
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(wide(waiver, parts));
  }

  private static Diagnostic wide(Waiver waiver, List<String> parts) {
    String only = String.join(" and ", parts);
    return Diagnostic.of(
        PolicyCodes.TOO_WIDE,
        waiver.at("/spec/scope"),
        "all that waiver \"" + waiver.name() + "\" excuses is of " + only,
        "a scope no wider than what is excused; it is now " + waiver.spec().scope(),
        "name " + only + " in the scope");
  }

  private static SortedSet<String> values(Part part, List<About> abouts) {
    SortedSet<String> values = new TreeSet<>();
    abouts.forEach(about -> values.add(part.actual.apply(about)));
    return values;
  }
}
