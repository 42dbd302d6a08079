package dev.weir.manifest.reach;

import dev.weir.manifest.network.Cidr;
import dev.weir.manifest.network.Peers;
import java.util.List;

/** Ranges that a rule can use. */
final class Ranges {

  private Ranges() {}

  /** Each once, sorted, without what is none or holds the metadata service alone. */
  static List<String> usable(List<String> said) {
    return said.stream()
        .filter(range -> Cidr.tryParse(range).isPresent())
        .filter(range -> Peers.range(range).isPresent())
        .sorted()
        .distinct()
        .toList();
  }
}
