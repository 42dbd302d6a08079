package dev.weir.check.lineage;

import dev.weir.check.lineage.Overlaps.Overlap;
import dev.weir.check.lineage.Overlaps.Reach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one job claims from two environments. */
final class SameJob {

  private SameJob() {}

  /** The claims of each job that meet those of the same job in another environment. */
  static List<Overlap> overlaps(Reach reach, Collection<Claim> claims) {
    Map<String, List<Claim>> jobs = new TreeMap<>();
    for (Claim claim : claims) {
      jobs.computeIfAbsent(claim.holder().name(), name -> new ArrayList<>()).add(claim);
    }
    Overlaps overlaps = new Overlaps(reach, claim -> claim.holder().environment());
    return jobs.values().stream().flatMap(own -> overlaps.of(own).stream()).toList();
  }

  /** {@code by "payments/fraud" in dev and in prod}. */
  static String places(Overlap overlap) {
    return "by \""
        + overlap.claim().holder().name()
        + "\" in "
        + overlap.other().holder().environment()
        + " and in "
        + overlap.claim().holder().environment();
  }
}
