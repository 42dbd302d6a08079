package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.engine.EmbeddedEngine;
import dev.weir.policy.engine.RemoteEngine;
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
            .map(url -> List.<Judge>of(remote(url, bundles)))
            .orElseGet(() -> embedded(options, bundles, PolicyInput.environments(environments)));
    return new Policies(judges, loaded.diagnostics());
  }

  /** Bundles in process. */
  static List<Judge> embedded(
      PolicyOptions options, List<Bundle> bundles, ObjectNode environments) {
    return bundles.stream().map(bundle -> embedded(options, bundle, environments)).toList();
  }

  private static Judge embedded(PolicyOptions options, Bundle bundle, ObjectNode environments) {
    boolean weir = bundle.form() == Bundle.Form.WEIR;
    ObjectNode data =
        weir ? Policies.data(bundle.catalogue(), environments) : bundle.catalogue().data();
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
  private Judge remote(String url, List<Bundle> bundles) {
    List<PolicyRule> rules =
        bundles.stream().flatMap(bundle -> bundle.catalogue().rules().stream()).toList();
    return new WeirJudge(
        url,
        Catalogue.of(rules, bundles.get(0).catalogue().data()),
        new RemoteEngine(url, options.limits().time()),
        new PolicyInput(options.date()),
        WeirJudge.Facts.INPUT);
  }
}
