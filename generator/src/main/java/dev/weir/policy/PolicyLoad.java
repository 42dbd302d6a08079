package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.engine.EmbeddedEngine;
import dev.weir.policy.engine.RemoteEngine;
import dev.weir.policy.waiver.JobNames;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Policies while they are loaded: the costly part starts before the inputs are read. */
public final class PolicyLoad {

  private final PolicyOptions options;
  private final CompletableFuture<Bundle> builtIn;

  private PolicyLoad(PolicyOptions options, CompletableFuture<Bundle> builtIn) {
    this.options = options;
    this.builtIn = builtIn;
  }

  /** Starts loading in the background. */
  public static PolicyLoad start(PolicyOptions options) {
    return new PolicyLoad(options, CompletableFuture.supplyAsync(BuiltInBundle::load));
  }

  /**
   * The policies of a repository.
   *
   * @param environments whose facts the rules see
   */
  public Policies judging(SourceTree tree, List<ResolvedEnvironment> environments) {
    PolicyFolder.Loaded loaded = PolicyFolder.load(tree, BuiltInBundle.digests(), options.cache());
    List<Bundle> bundles = new ArrayList<>(List.of(builtIn.join()));
    bundles.addAll(loaded.bundles());
    Gate gate = Gate.read(tree, environments);
    Standards standards = Standards.of(gate, builtIn.join(), loaded, options.date());
    List<Judge> judges =
        options
            .server()
            .map(url -> List.<Judge>of(remote(url, bundles, facts(environments, standards))))
            .orElseGet(() -> embedded(bundles, facts(environments, standards)));
    return new Policies(judges, standards, JobNames.of(environments))
        .withFindings(loaded.diagnostics());
  }

  private static Function<List<Bundle>, ObjectNode> facts(
      List<ResolvedEnvironment> environments, Standards standards) {
    return bundles ->
        PolicyFacts.of(environments, bundles.stream().map(Bundle::catalogue).toList(), standards);
  }

  private List<Judge> embedded(List<Bundle> bundles, Function<List<Bundle>, ObjectNode> facts) {
    return bundles.stream().map(bundle -> embedded(bundle, facts)).toList();
  }

  /** A bundle sees its own defaults, and what the platform set over them. */
  private Judge embedded(Bundle bundle, Function<List<Bundle>, ObjectNode> facts) {
    boolean weir = bundle.form() == Bundle.Form.WEIR;
    ObjectNode data =
        weir
            ? PolicyFacts.data(bundle.catalogue(), facts.apply(List.of(bundle)))
            : bundle.catalogue().data();
    EmbeddedEngine engine = bundle.module().with(data, options.limits());
    return weir
        ? new WeirJudge(
            bundle.name(),
            bundle.catalogue(),
            engine,
            new PolicyInput(options.date()),
            WeirJudge.Facts.DATA)
        : new ConftestJudge(bundle.name(), bundle.catalogue(), engine);
  }

  /** A server has all bundles together; what is known of their rules is known here. */
  private Judge remote(String url, List<Bundle> bundles, Function<List<Bundle>, ObjectNode> facts) {
    List<PolicyRule> rules =
        bundles.stream().flatMap(bundle -> bundle.catalogue().rules().stream()).toList();
    return new WeirJudge(
        url,
        Catalogue.of(rules, bundles.get(0).catalogue().data()),
        new RemoteEngine(url, options.limits().time()),
        new PolicyInput(options.date()),
        WeirJudge.Facts.INPUT,
        facts.apply(bundles));
  }
}
