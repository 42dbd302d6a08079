package dev.weir.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.engine.EmbeddedEngine;
import dev.weir.policy.engine.RemoteEngine;
import dev.weir.policy.facts.EnvironmentFacts;
import dev.weir.policy.facts.ParsedFacts;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Policies while they are loaded: the costly part starts before the inputs are read. */
final class PolicyLoad implements PolicySource.Started {

  private final PolicyOptions options;
  private final CompletableFuture<Bundle> builtIn;

  private PolicyLoad(PolicyOptions options, CompletableFuture<Bundle> builtIn) {
    this.options = options;
    this.builtIn = builtIn;
  }

  /** Starts loading in the background. */
  static PolicyLoad start(PolicyOptions options) {
    return new PolicyLoad(options, CompletableFuture.supplyAsync(BuiltInBundle::load));
  }

  @Override
  public Policies judging(SourceTree tree, List<ResolvedEnvironment> environments) {
    PolicyFolder.Loaded loaded = PolicyFolder.load(tree, BuiltInBundle.digests(), options.cache());
    List<Bundle> bundles = new ArrayList<>(List.of(builtIn.join()));
    bundles.addAll(loaded.bundles());
    List<Judge> judges =
        options
            .server()
            .map(url -> List.<Judge>of(remote(url, bundles, environments)))
            .orElseGet(() -> embedded(options, bundles, environments));
    return new Policies(judges, loaded.diagnostics());
  }

  /** Bundles in process. */
  static List<Judge> embedded(
      PolicyOptions options, List<Bundle> bundles, List<ResolvedEnvironment> environments) {
    return bundles.stream().map(bundle -> embedded(options, bundle, environments)).toList();
  }

  private static Judge embedded(
      PolicyOptions options, Bundle bundle, List<ResolvedEnvironment> environments) {
    Catalogue catalogue = bundle.catalogue();
    if (bundle.form() != Bundle.Form.WEIR) {
      EmbeddedEngine engine = bundle.module().with(catalogue.data(), options.limits());
      return new ConftestJudge(bundle.name(), catalogue, engine);
    }
    PolicyInput input = input(options, catalogue, environments);
    ObjectNode data = Policies.data(catalogue, input.environments());
    EmbeddedEngine engine = bundle.module().with(data, options.limits());
    return new WeirJudge(bundle.name(), catalogue, engine, input, WeirJudge.Facts.DATA);
  }

  /** A server has all bundles together; what is known of their rules is known here. */
  private Judge remote(String url, List<Bundle> bundles, List<ResolvedEnvironment> environments) {
    List<PolicyRule> rules =
        bundles.stream().flatMap(bundle -> bundle.catalogue().rules().stream()).toList();
    Catalogue catalogue = Catalogue.of(rules, bundles.get(0).catalogue().data());
    return new WeirJudge(
        url,
        catalogue,
        new RemoteEngine(url, options.limits().time()),
        input(options, catalogue, environments),
        WeirJudge.Facts.INPUT);
  }

  /** The catalogue's own parameters hold in every environment. */
  static PolicyInput input(
      PolicyOptions options, Catalogue catalogue, List<ResolvedEnvironment> environments) {
    JsonNode parameters = catalogue.data().at("/weir/parameters");
    return new PolicyInput(
        options.date(),
        EnvironmentFacts.all(environments, environment -> parameters),
        new ParsedFacts());
  }
}
