package dev.weir.check.lineage;

import dev.weir.check.lineage.Claim.Holder;
import dev.weir.check.lineage.Overlaps.Overlap;
import dev.weir.check.lineage.Overlaps.Reach;
import dev.weir.config.DataSystem;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.lineage.Direction;
import dev.weir.manifest.lineage.SystemIdentity;
import dev.weir.manifest.lineage.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table or folder has one writer. Topics, streams and queues are made for many, and the items of
 * a DynamoDB table belong to whoever knows their keys.
 */
final class Writers implements RepositoryCheck {

  @Override
  public List<Diagnostic> check(Company company) {
    List<Claim> claims =
        company.active().stream()
            .filter(touch -> touch.edge().direction() == Direction.WRITE)
            .flatMap(Writers::claims)
            .toList();
    List<Diagnostic> findings = new ArrayList<>();
    new Overlaps(Reach.FOLDER, claim -> claim.holder().name())
        .of(claims)
        .forEach(overlap -> findings.add(two(overlap)));
    SameJob.overlaps(Reach.FOLDER, claims).forEach(overlap -> findings.add(twice(overlap)));
    return findings;
  }

  /** A table of a lake is its folder, and what its catalogue knows by name. */
  private static Stream<Claim> claims(Touch touch) {
    String id = touch.edge().resource().id();
    return switch (touch.edge().resource().kind()) {
      case PREFIX -> Stream.of(claim(touch, "keys", id));
      case LAKE_TABLE -> Stream.concat(Stream.of(claim(touch, "keys", id)), catalogued(touch));
      case GLUE_TABLE -> Stream.of(claim(touch, "glue", id));
      case DATABASE_TABLE -> Stream.of(claim(touch, "databases", id));
      default -> Stream.of();
    };
  }

  private static Stream<Claim> catalogued(Touch touch) {
    return touch.line().system() instanceof DataSystem.Lake lake
        ? SystemIdentity.glueDatabase(touch.environment(), lake).stream()
            .map(database -> claim(touch, "glue", database + "/" + touch.part().value()))
        : Stream.of();
  }

  private static Claim claim(Touch touch, String space, String value) {
    String label = touch.edge().resource().label();
    return new Claim(space, value, label, Holder.of(touch), touch.part().leaf().location());
  }

  private static Diagnostic two(Overlap overlap) {
    Claim claim = overlap.claim();
    String other = overlap.other().holder().seenFrom(claim.holder().environment());
    boolean same = claim.label().equals(overlap.other().label());
    String how = same ? "is also written by " : "lies in \"" + overlap.other().label() + "\" of ";
    return Diagnostic.of(
        LineageCodes.WRITERS,
        claim.location(),
        "\"" + claim.label() + "\" " + how + other,
        "one writer for every table and folder",
        "let one of the jobs write elsewhere, or one job do the work of both");
  }

  private static Diagnostic twice(Overlap overlap) {
    return Diagnostic.of(
        LineageCodes.WRITES_TWICE,
        overlap.claim().location(),
        "\"" + overlap.claim().label() + "\" is written " + SameJob.places(overlap),
        "one environment in which the job writes there",
        "declare another bucket or database in one of them, or suspend the job there");
  }
}
