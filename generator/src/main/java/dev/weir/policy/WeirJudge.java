package dev.weir.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.RuleScope;
import dev.weir.policy.engine.PolicyEngine;
import java.util.List;

/**
 * Rules of Weir's own form: one evaluation a unit, by the entry point of its scope.
 *
 * @param facts whether the facts travel with each input, as a server needs them
 */
record WeirJudge(
    String name, Catalogue catalogue, PolicyEngine engine, PolicyInput input, Facts facts)
    implements Judge {

  /** Where rules find environments and parameters. */
  enum Facts {
    /** Under {@code data.weir}, since the engine was started with them. */
    DATA,
    /** Under {@code input.facts}. */
    INPUT
  }

  @Override
  public Verdict judge(PolicyUnit unit) {
    List<ResourceKey> keys = unit.objects().stream().map(Manifest::key).toList();
    ObjectNode document = input.of(unit);
    if (facts == Facts.INPUT) {
      ObjectNode travelling = travelling(document);
      travelling.set("environment", input.environments().path(unit.environment().name()));
    }
    return Verdict.of(
        engine.evaluate(unit.scope().entryPoint(), document), value -> RuleAnswer.of(value, keys));
  }

  @Override
  public Verdict judge(CompanyIndex index) {
    if (!looksAt(RuleScope.COMPANY)) {
      return Verdict.NOTHING;
    }
    List<ResourceKey> keys = index.entries().stream().map(CompanyIndex.Entry::key).toList();
    ObjectNode document = input.of(index);
    if (facts == Facts.INPUT) {
      travelling(document).set("environments", input.environments());
    }
    return Verdict.of(
        engine.evaluate(RuleScope.COMPANY.entryPoint(), document),
        value -> RuleAnswer.of(value, keys));
  }

  private ObjectNode travelling(ObjectNode document) {
    ObjectNode travelling = document.putObject("facts");
    travelling.set("parameters", catalogue.data().at("/weir/parameters"));
    return travelling;
  }
}
