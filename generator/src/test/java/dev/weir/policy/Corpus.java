package dev.weir.policy;

import dev.weir.manifest.ExampleCompany;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.engine.CodeCache;
import dev.weir.policy.engine.EngineLimits;
import dev.weir.policy.waiver.JobNames;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What one repository asks of policies, to be put to several engines.
 *
 * @param units sorted by name
 * @param index of everything
 */
record Corpus(
    String name,
    Standards standards,
    List<ResolvedEnvironment> environments,
    List<PolicyUnit> units,
    CompanyIndex index) {

  static final Bundle BUILT_IN = BuiltInBundle.load();

  /** The example, without a previous state. */
  static Corpus ofTheExample() {
    return new Corpus(
        "example",
        Standards.plain(ExampleUnits.DATE),
        ExampleCompany.environments(),
        ExampleUnits.all(),
        ExampleUnits.index());
  }

  /** The company that every rule refuses, with what it changes. */
  static Corpus ofTheRefused() {
    Listener listener = new Listener();
    RefusedCompany.judgedBy(listener);
    return listener.heard();
  }

  Judge embedded() {
    return judge(Optional.empty());
  }

  Judge remote(String url) {
    return judge(Optional.of(url));
  }

  /** What rules are asked with. */
  PolicyInput input() {
    return bench(Optional.empty()).input(BUILT_IN.catalogue());
  }

  private Judge judge(Optional<String> server) {
    return bench(server).of(List.of(BUILT_IN)).get(0);
  }

  private Bench bench(Optional<String> server) {
    PolicyOptions options =
        new PolicyOptions(ExampleUnits.DATE, server, CodeCache.none(), EngineLimits.standard());
    return new Bench(options, standards, environments);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Finds nothing and keeps what a run asks. */
  private static final class Listener implements PolicySource, Judge {

    private final Queue<PolicyUnit> units = new ConcurrentLinkedQueue<>();
    private final List<CompanyIndex> indexes = new ArrayList<>();
    private final List<ResolvedEnvironment> resolved = new ArrayList<>();
    private Standards standards = Standards.plain(ExampleUnits.DATE);

    Corpus heard() {
      List<PolicyUnit> sorted =
          units.stream().sorted(Comparator.comparing(PolicyUnit::name)).toList();
      return new Corpus("refused", standards, List.copyOf(resolved), sorted, indexes.get(0));
    }

    @Override
    public Started start() {
      return (tree, environments) -> {
        Standards.Known known = new Standards.Known(catalogue(), List.of(), /* areAll= */ true);
        standards = Standards.of(Gate.read(tree, environments), known, ExampleUnits.DATE);
        resolved.addAll(environments);
        return new Policies(List.of(this), standards, JobNames.of(environments));
      };
    }

    @Override
    public String name() {
      return "nobody";
    }

    @Override
    public Catalogue catalogue() {
      return BUILT_IN.catalogue();
    }

    @Override
    public Verdict judge(PolicyUnit unit) {
      units.add(unit);
      return Verdict.NOTHING;
    }

    @Override
    public Verdict judge(CompanyIndex index) {
      indexes.add(index);
      return Verdict.NOTHING;
    }
  }
}
