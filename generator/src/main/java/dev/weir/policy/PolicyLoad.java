package dev.weir.policy;

import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyFolder;
import dev.weir.policy.waiver.JobNames;
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
    Standards.Known known =
        new Standards.Known(
            builtIn.join().catalogue(),
            catalogues(loaded.bundles()),
            !loaded.diagnostics().hasErrors());
    Standards standards = Standards.of(Gate.read(tree, environments), known, options.date());
    List<Judge> judges = new Bench(options, standards, environments).of(bundles);
    return new Policies(judges, standards, JobNames.of(environments))
        .withFindings(loaded.diagnostics());
  }

  private static List<Catalogue> catalogues(List<Bundle> bundles) {
    return bundles.stream().map(Bundle::catalogue).toList();
  }
}
