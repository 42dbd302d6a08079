package dev.weir.check.access;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.model.Arn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where an ARN may lead.
 *
 * @param regions any of these; empty for any region and for services without one
 * @param accounts any of these; empty for any account
 */
record ArnPlace(String partition, SortedSet<String> regions, SortedSet<String> accounts) {

  ArnPlace(String partition, Collection<String> regions, Collection<String> accounts) {
    this(partition, new TreeSet<>(regions), new TreeSet<>(accounts));
  }

  /** A finding when the ARN leads elsewhere. */
  Optional<Diagnostic> finding(String text, Location at) {
    return Arn.tryParse(text).flatMap(arn -> finding(arn, at));
  }

  private Optional<Diagnostic> finding(Arn arn, Location at) {
    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    if (!arn.partition().equals(partition)) {
      found.add("partition " + arn.partition());
      expected.add("partition " + partition);
    }
    if (!regions.isEmpty() && !regions.contains(arn.region())) {
      found.add("region " + arn.region());
      expected.add("region " + String.join(" or ", regions));
    }
    if (!accounts.isEmpty() && !accounts.contains(arn.account())) {
      found.add("account " + arn.account());
      expected.add("account " + String.join(" or ", accounts));
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                AccessCodes.OTHER_PLACE,
                at,
                "\"" + arn + "\" is of " + String.join(" and ", found),
                String.join(", ", expected),
                "mend the ARN, or say the system's own account or region beside it"));
  }
}
