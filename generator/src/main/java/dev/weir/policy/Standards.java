package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.parameters.KnownNames;
import dev.weir.policy.parameters.PolicyData;
import dev.weir.policy.parameters.PolicyDataReader;
import dev.weir.policy.waiver.WaiverTerms;
import dev.weir.policy.waiver.Waivers;
import dev.weir.resolve.ResolvedEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A gate held against the rules of the bundles on a day: parameters, how much findings weigh, and
 * who is excused.
 *
 * @param diagnostics what the gate's own files have wrong
 */
record Standards(PolicyData data, Levels levels, Waivers waivers, Diagnostics diagnostics) {

  /** Rules go by what they say of themselves for the day, and nobody is excused. */
  static Standards plain(LocalDate date) {
    PolicyData data = PolicyData.none();
    Levels levels = new Levels(date, data, Set.of(), Map.of());
    return new Standards(data, levels, Waivers.none(), Diagnostics.none());
  }

  /**
   * What a gate may speak of.
   *
   * @param builtIn whose rules come with the baselines
   * @param areAll whether every bundle is known: else nobody knows what is unknown
   */
  record Known(Catalogue builtIn, List<Catalogue> others, boolean areAll) {

    List<Catalogue> all() {
      List<Catalogue> all = new ArrayList<>(List.of(builtIn));
      all.addAll(others);
      return all;
    }
  }

  /** The standards of a gate. */
  static Standards of(Gate gate, Known known, LocalDate date) {
    Map<String, PolicyRule> rules = new TreeMap<>();
    known.all().forEach(catalogue -> catalogue.byCode().forEach(rules::putIfAbsent));
    Optional<KnownNames> names =
        known.areAll()
            ? Optional.of(
                new KnownNames(PolicyData.defaults(known.all()), gate.environments(), rules))
            : Optional.empty();
    PolicyDataReader.Read read = PolicyDataReader.read(gate.files().data(), names);
    WaiverTerms terms = new WaiverTerms(date, gate.maxWaiverDays(), rules, known.areAll());
    Waivers waivers = Waivers.read(gate.files().waivers(), terms);
    Set<String> builtIn = known.builtIn().byCode().keySet();
    return new Standards(
        read.data(),
        new Levels(date, read.data(), builtIn, gate.baselines()),
        waivers,
        gate.diagnostics().plus(read.diagnostics()).plus(waivers.diagnostics()));
  }

  /** A catalogue whose parameters are the company's. */
  Catalogue applied(Catalogue catalogue) {
    ObjectNode own = catalogue.data().deepCopy();
    own.withObject("/weir").set("parameters", data.parameters(defaults(catalogue)));
    return new Catalogue(catalogue.byCode(), own);
  }

  /** The parameters of a catalogue in an environment. */
  ObjectNode parameters(Catalogue catalogue, ResolvedEnvironment environment) {
    return data.parameters(defaults(catalogue), environment.name(), environment.yardstick().tier());
  }

  private static ObjectNode defaults(Catalogue catalogue) {
    return PolicyData.defaults(List.of(catalogue));
  }
}
