package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.policy.engine.EmbeddedEngine;
import dev.weir.policy.engine.RemoteEngine;
import dev.weir.policy.facts.EnvironmentFacts;
import dev.weir.policy.facts.ParsedFacts;
import dev.weir.policy.parameters.PolicyData;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/**
 * Seats bundles as judges, by some standards.
 *
 * @param environments whose facts the rules see
 */
record Bench(PolicyOptions options, Standards standards, List<ResolvedEnvironment> environments) {

  /** The bundles in process, or all of them on the server that the options name. */
  List<Judge> of(List<Bundle> bundles) {
    return options
        .server()
        .map(url -> List.<Judge>of(remote(url, bundles)))
        .orElseGet(() -> embedded(bundles));
  }

  /** Bundles in process; each sees its own defaults, and what the platform set over them. */
  List<Judge> embedded(List<Bundle> bundles) {
    return bundles.stream().map(this::embedded).toList();
  }

  private Judge embedded(Bundle bundle) {
    Catalogue catalogue = bundle.catalogue();
    if (bundle.form() != Bundle.Form.WEIR) {
      EmbeddedEngine engine = bundle.module().with(catalogue.data(), options.limits());
      return new ConftestJudge(bundle.name(), catalogue, engine);
    }
    Catalogue applied = standards.applied(catalogue);
    PolicyInput input = input(catalogue);
    ObjectNode data = Policies.data(applied, input.environments());
    EmbeddedEngine engine = bundle.module().with(data, options.limits());
    return new WeirJudge(bundle.name(), applied, engine, input, WeirJudge.Facts.DATA);
  }

  /** A server has all bundles together; what is known of their rules is known here. */
  private Judge remote(String url, List<Bundle> bundles) {
    Catalogue together = together(bundles);
    return new WeirJudge(
        url,
        standards.applied(together),
        new RemoteEngine(url, options.limits().time()),
        input(together),
        WeirJudge.Facts.INPUT);
  }

  private static Catalogue together(List<Bundle> bundles) {
    List<Catalogue> all = bundles.stream().map(Bundle::catalogue).toList();
    List<PolicyRule> rules = all.stream().flatMap(one -> one.rules().stream()).toList();
    ObjectNode data = all.get(0).data().deepCopy();
    data.withObject("/weir").set("parameters", PolicyData.defaults(all));
    return Catalogue.of(rules, data);
  }

  /** What rules are asked with, with the parameters that hold in each environment. */
  PolicyInput input(Catalogue catalogue) {
    return new PolicyInput(
        options.date(),
        EnvironmentFacts.all(
            environments, environment -> standards.parameters(catalogue, environment)),
        new ParsedFacts());
  }
}
