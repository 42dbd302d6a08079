package dev.weir.manifest.tenant;

import dev.weir.config.TeamSpec.Ceiling;
import dev.weir.config.TeamSpec.Quota;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import java.util.Optional;

/**
 * The entry of the team's file that holds for one environment.
 *
 * @param said empty when the file says nothing for it
 * @param words what people call the entry, with its file
 */
record QuotaEntry(Optional<Ceiling> said, String words) {

  /** The narrowest entry: of the environment, else of its tier, else the default. */
  static QuotaEntry of(ResolvedEnvironment environment, ResolvedTeam team) {
    String file = " in " + team.input().file().path();
    Optional<Quota> quota = team.spec().quota();
    String name = environment.name();
    Optional<Ceiling> byName = quota.map(q -> q.environments().get(name));
    if (byName.isPresent()) {
      return new QuotaEntry(byName, "quota of environment " + name + file);
    }
    String tier = environment.tier().key();
    Optional<Ceiling> byTier = quota.map(q -> q.tiers().get(tier));
    if (byTier.isPresent()) {
      return new QuotaEntry(byTier, "quota of tier " + tier + file);
    }
    return new QuotaEntry(quota.flatMap(Quota::standard), "default quota" + file);
  }
}
