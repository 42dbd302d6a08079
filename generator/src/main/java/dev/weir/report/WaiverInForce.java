package dev.weir.report;

import dev.weir.config.WaiverSpec;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;

/**
 * A waiver that counted in a run.
 *
 * @param at the waiver's own place
 * @param excused what it took out of the findings, each with the severity that it would have had
 */
public record WaiverInForce(String name, Location at, WaiverSpec spec, Diagnostics excused) {

  /** {@code world-egress: POL-NET-006 for team "payments", until 2027-03-31}. */
  String title() {
    return name + ": " + spec.code() + " for " + spec.scope() + ", until " + spec.expires();
  }

  /** {@code owner: a, approved by b, ticket: SEC-1}. */
  String people() {
    return "owner: "
        + spec.owner()
        + ", approved by "
        + spec.approver()
        + ", ticket: "
        + spec.ticket();
  }
}
