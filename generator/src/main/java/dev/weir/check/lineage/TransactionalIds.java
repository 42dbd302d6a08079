package dev.weir.check.lineage;

import dev.weir.check.lineage.Claim.Holder;
import dev.weir.check.lineage.Overlaps.Overlap;
import dev.weir.check.lineage.Overlaps.Reach;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.lineage.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * No two jobs use one transactional id: Kafka fences the older producer of an id, and Flink aborts
 * whatever transactions begin with its prefix when it starts.
 */
final class TransactionalIds implements RepositoryCheck {

  @Override
  public List<Diagnostic> check(Company company) {
    List<Claim> claims =
        company.active().stream()
            .flatMap(touch -> claim(company, touch).stream())
            .distinct()
            .toList();
    List<Diagnostic> findings = new ArrayList<>();
    new Overlaps(Reach.PREFIX, claim -> claim.holder().name())
        .of(claims)
        .forEach(overlap -> findings.add(two(overlap)));
    SameJob.overlaps(Reach.PREFIX, claims).forEach(overlap -> findings.add(twice(overlap)));
    return findings;
  }

  private static Optional<Claim> claim(Company company, Touch touch) {
    return touch
        .line()
        .transactionalIdPrefix()
        .flatMap(
            part ->
                company
                    .clusters()
                    .cluster(touch)
                    .map(
                        cluster ->
                            new Claim(
                                cluster,
                                part.value(),
                                part.value(),
                                Holder.of(touch),
                                part.leaf().location())));
  }

  private static Diagnostic two(Overlap overlap) {
    Claim claim = overlap.claim();
    String other = overlap.other().holder().seenFrom(claim.holder().environment());
    boolean same = claim.value().equals(overlap.other().value());
    return Diagnostic.of(
        LineageCodes.TRANSACTIONS,
        claim.location(),
        same
            ? "\"" + claim.label() + "\" is also the transactionalIdPrefix of " + other
            : "\""
                + claim.label()
                + "\" begins with \""
                + overlap.other().label()
                + "\", the"
                + " transactionalIdPrefix of "
                + other,
        "prefixes of which none begins with another: Kafka fences one producer of an id",
        "name the prefix after the job, with a dash at its end");
  }

  private static Diagnostic twice(Overlap overlap) {
    return Diagnostic.of(
        LineageCodes.WRITES_TWICE,
        overlap.claim().location(),
        "transactionalIdPrefix \""
            + overlap.claim().label()
            + "\" of one Kafka cluster is used "
            + SameJob.places(overlap),
        "one environment in which the job writes with this prefix",
        "put ${env.name} into the prefix, or suspend the job in one of them");
  }
}
