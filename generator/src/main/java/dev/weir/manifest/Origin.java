package dev.weir.manifest;

import dev.weir.resolve.Leaf;
import java.util.List;

/**
 * Why a generated field has its value: the input leaves it was made from and the rule of Weir that
 * made it.
 *
 * @param rule one sentence that says how the value follows; empty when it is the leaf's own value
 * @param leaves what it was made from, the most telling first; empty when the rule alone decides
 */
public record Origin(String rule, List<Leaf> leaves) {

  public Origin {
    leaves = List.copyOf(leaves);
  }

  /** The value stands as it is in the input. */
  public static Origin input(Leaf leaf) {
    return new Origin("", List.of(leaf));
  }

  /** The value follows from inputs by a rule. */
  public static Origin rule(String rule, Leaf... from) {
    return new Origin(rule, List.of(from));
  }
}
