package dev.weir.policy;

import dev.weir.config.Tier;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.manifest.Whereabouts;
import java.util.Comparator;
import java.util.List;

/**
 * Every delivered object of every environment, without its tree.
 *
 * @param entries sorted by environment, unit and key
 */
public record CompanyIndex(List<Entry> entries) {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::unit).thenComparing(Entry::key);

  /** One object; its unit says environment, team and workload. */
  public record Entry(Tier tier, Unit unit, ResourceKey key, Whereabouts whereabouts) {}

  public CompanyIndex {
    entries = entries.stream().sorted(ORDER).toList();
  }
}
