package dev.weir.manifest.iam;

import dev.weir.resolve.Leaf;
import java.util.List;

/**
 * One thing that a role may do; Weir never writes a denial.
 *
 * @param sid letters and digits, unique in its document; says which line it serves
 * @param actions sorted, without doubles
 * @param resources ARNs, sorted, without doubles; empty in a trust document
 * @param conditions sorted; all of them must hold
 * @param why the rule that makes it, for {@code explain}
 * @param causes the lines that it serves; empty where only the environment or a rule asks for it
 */
public record Statement(
    String sid,
    List<String> actions,
    List<String> resources,
    List<Condition> conditions,
    String why,
    List<Leaf> causes) {

  public Statement {
    actions = actions.stream().sorted().distinct().toList();
    resources = resources.stream().sorted().distinct().toList();
    conditions = conditions.stream().sorted().toList();
    causes = List.copyOf(causes);
  }

  /** The same with another Sid. */
  public Statement withSid(String other) {
    return new Statement(other, actions, resources, conditions, why, causes);
  }

  /** The same on other resources. */
  public Statement withResources(List<String> others) {
    return new Statement(sid, actions, others, conditions, why, causes);
  }

  /** The same, serving other lines. */
  Statement withCauses(List<Leaf> others) {
    return new Statement(sid, actions, resources, conditions, why, others);
  }
}
