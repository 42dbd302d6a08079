package dev.weir.check.network;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.network.Cidr;
import dev.weir.manifest.network.WideRange;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;

/**
 * A list of ranges has one of the family that the cluster's pods have; a cluster of one family
 * passes over rules of the other (facts: tenancy, VPC CNI network policy).
 */
final class AddressFamily implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    int bits = WideRange.isV6(environment) ? 128 : 32;
    return DeclaredRanges.of(environment).stream()
        .filter(declared -> isOfOther(declared.ranges(), bits))
        .map(declared -> finding(environment, declared, bits))
        .toList();
  }

  private static boolean isOfOther(List<String> ranges, int bits) {
    List<Cidr> cidrs = ranges.stream().flatMap(range -> Cidr.tryParse(range).stream()).toList();
    return !cidrs.isEmpty() && cidrs.stream().noneMatch(cidr -> cidr.bits() == bits);
  }

  private static Diagnostic finding(
      ResolvedEnvironment environment, DeclaredRanges declared, int bits) {
    String family = bits == 32 ? "IPv4" : "IPv6";
    return Diagnostic.of(
        NetworkCodes.FAMILY,
        Pointers.nearestKey(environment.input().file().root(), declared.pointer(0)),
        "\""
            + String.join(", ", declared.ranges())
            + "\" of "
            + declared.what()
            + " in a cluster whose pods have "
            + family
            + " addresses",
        "a range of " + family + ": rules about the other family are passed over",
        "add the " + family + " ranges");
  }
}
