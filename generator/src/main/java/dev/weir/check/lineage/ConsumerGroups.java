package dev.weir.check.lineage;

import dev.weir.check.lineage.Claim.Holder;
import dev.weir.check.lineage.Overlaps.Overlap;
import dev.weir.check.lineage.Overlaps.Reach;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.lineage.Touch;
import dev.weir.resolve.Access.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A consumer group is one job's: Flink assigns partitions itself, so two jobs in one group do not
 * share the records, but overwrite the offsets that each of them commits.
 */
final class ConsumerGroups implements RepositoryCheck {

  @Override
  public List<Diagnostic> check(Company company) {
    List<Claim> claims =
        company.active().stream()
            .flatMap(touch -> claim(company, touch).stream())
            .distinct()
            .toList();
    List<Diagnostic> findings = new ArrayList<>();
    new Overlaps(Reach.NAME, claim -> claim.holder().name())
        .of(claims)
        .forEach(overlap -> findings.add(two(overlap)));
    SameJob.overlaps(Reach.NAME, claims).forEach(overlap -> findings.add(twice(overlap)));
    return findings;
  }

  private static Optional<Claim> claim(Company company, Touch touch) {
    Optional<Part> group = touch.line().reads() ? touch.line().consumerGroup() : Optional.empty();
    return group.flatMap(
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
    return Diagnostic.of(
        LineageCodes.GROUP,
        claim.location(),
        "consumer group \"" + claim.label() + "\" is also that of " + other,
        "a consumer group of its own for every job of one Kafka cluster",
        "name the group after the job");
  }

  private static Diagnostic twice(Overlap overlap) {
    Claim claim = overlap.claim();
    return Diagnostic.of(
        LineageCodes.READS_TWICE,
        claim.location(),
        "consumer group \""
            + claim.label()
            + "\" of one Kafka cluster is used "
            + SameJob.places(overlap),
        "one environment in which the job reads with this group",
        "put ${env.name} into the group, or suspend the job in one of them");
  }
}
