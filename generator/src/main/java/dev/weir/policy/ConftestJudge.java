package dev.weir.policy;

import dev.weir.manifest.Manifest;
import dev.weir.policy.bundle.Bundle;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.engine.PolicyEngine;

/** Plain conftest rules: one evaluation an object, whose tree is the whole input. */
record ConftestJudge(String name, Catalogue catalogue, PolicyEngine engine) implements Judge {

  @Override
  public Verdict judge(PolicyUnit unit) {
    Verdict verdict = Verdict.NOTHING;
    String bundle = name.substring(name.lastIndexOf('/') + 1);
    for (int i = 0; i < unit.objects().size(); i++) {
      Manifest object = unit.objects().get(i);
      int place = i;
      verdict =
          verdict.plus(
              Verdict.of(
                  engine.evaluate(Bundle.CONFTEST_ENTRY_POINT, object.tree()),
                  value -> RuleAnswer.ofConftest(value, bundle, place, object.key())));
    }
    return verdict;
  }

  @Override
  public Verdict judge(CompanyIndex index) {
    return Verdict.NOTHING;
  }
}
