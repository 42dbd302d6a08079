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
    String rule =
        needs.stream().map(need -> need.why().rule()).distinct().collect(Collectors.joining("; "));
    List<Leaf> leaves =
        needs.stream().flatMap(need -> need.why().leaves().stream()).distinct().toList();
    return new Origin(rule, leaves);
  }
}
