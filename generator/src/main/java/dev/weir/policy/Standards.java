package dev.weir.policy;

import dev.weir.config.Tier;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.parameters.KnownNames;
import dev.weir.policy.parameters.PolicyData;
import dev.weir.policy.parameters.PolicyDataReader;
import dev.weir.policy.waiver.WaiverTerms;
import dev.weir.policy.waiver.Waivers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A gate held against the rules of the bundles on a day: how much findings weigh, and who is
 * excused.
 *
 * @param diagnostics what the gate's own files have wrong
 */
record Standards(
    Gate gate, PolicyData data, Levels levels, Waivers waivers, Diagnostics diagnostics) {

  /** Rules go by what they say of themselves for the day, and nobody is excused. */
  static Standards plain(LocalDate date) {
    PolicyData data = PolicyData.none();
    Levels levels = new Levels(date, data, Set.of(), Map.of());
    return new Standards(Gate.open(), data, levels, Waivers.none(), Diagnostics.none());
  }

  /**
   * The standards of a gate.
   *
   * @param builtIn whose rules come with the baselines
   * @param others with an error, not all bundles are known, nor what they define
   */
  static Standards of(Gate gate, Bundle builtIn, PolicyFolder.Loaded others, LocalDate date) {
    List<Catalogue> catalogues = new ArrayList<>(List.of(builtIn.catalogue()));
    others.bundles().forEach(bundle -> catalogues.add(bundle.catalogue()));
    Map<String, PolicyRule> rules = new TreeMap<>();
    catalogues.forEach(catalogue -> catalogue.byCode().forEach(rules::putIfAbsent));
    boolean areAll = !others.diagnostics().hasErrors();
    Optional<KnownNames> known =
        Optional.of(new KnownNames(PolicyData.defaults(catalogues), gate.environments(), rules))
            .filter(names -> areAll);
    PolicyDataReader.Read read = PolicyDataReader.read(gate.files().data(), known);
    WaiverTerms terms = new WaiverTerms(date, gate.maxWaiverDays(), rules, areAll);
    Waivers waivers = Waivers.read(gate.files().waivers(), terms);
    return new Standards(
        gate,
        read.data(),
        new Levels(date, read.data(), builtIn.catalogue().byCode().keySet(), gate.baselines()),
        waivers,
        gate.diagnostics().plus(read.diagnostics()).plus(waivers.diagnostics()));
  }

  /** The tier that an environment is judged by: its own when the gate does not know it. */
  Tier tier(String environment, Tier own) {
    return gate.tiers().getOrDefault(environment, own);
  }
}
