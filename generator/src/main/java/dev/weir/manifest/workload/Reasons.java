package dev.weir.manifest.workload;

import dev.weir.manifest.Origin;
import dev.weir.manifest.reach.Need;
import dev.weir.resolve.Leaf;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Why one rule serves several needs. */
final class Reasons {

  private Reasons() {}

  /** All of their reasons and all of their lines, each once. */
  static Origin of(Collection<Need> needs) {
    return all(needs.stream().map(Need::why).toList());
  }

  /** The same of reasons alone. */
  static Origin all(Collection<Origin> reasons) {
    String rule = reasons.stream().map(Origin::rule).distinct().collect(Collectors.joining("; "));
    List<Leaf> leaves = reasons.stream().flatMap(why -> why.leaves().stream()).distinct().toList();
    return new Origin(rule, leaves);
  }
}
