package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Tier;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.manifest.Whereabouts;
import dev.weir.policy.facts.QuotaFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every delivered object of every environment, without its tree.
 *
 * @param entries sorted by environment, unit and key
 * @param change what changes against a previous state, in the form of the schema's {@code change};
 *     empty where none is given
 */
public record CompanyIndex(List<Entry> entries, Optional<ObjectNode> change) {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::unit).thenComparing(Entry::key);

  /**
   * One object; its unit says environment, team and workload.
   *
   * @param quota what is parsed of a ResourceQuota; empty for all other kinds
   */
  public record Entry(
      Tier tier, Unit unit, ResourceKey key, Whereabouts whereabouts, Optional<ObjectNode> quota) {

    /** The entry of an object as it is delivered. */
    public static Entry of(Tier tier, Manifest object, Whereabouts whereabouts) {
      boolean isQuota =
          object.key().kind().equals("ResourceQuota") && object.key().group().isEmpty();
      return new Entry(
          tier,
          object.unit(),
          object.key(),
          whereabouts,
          isQuota ? Optional.of(QuotaFacts.of(object.tree())) : Optional.empty());
    }
  }

  public CompanyIndex {
    entries = entries.stream().sorted(ORDER).toList();
  }
}
