package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.previous.WorkloadChange;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Locale;

/** What rules over the whole company see as {@code input.change}. */
public final class ChangeFacts {

  private ChangeFacts() {}

  /** A workload whose two sides differ, and where it is. */
  public record Changed(ResolvedEnvironment environment, WorkloadChange workload) {}

  /**
   * The facts of a change.
   *
   * @param since what is compared with, in words
   */
  public static ObjectNode of(String since, List<Changed> changes) {
    ObjectNode facts = Nodes.JSON.objectNode().put("since", since);
    ArrayNode workloads = facts.putArray("workloads");
    for (Changed change : changes) {
      WorkloadChange.Name name = change.workload.name();
      workloads
          .addObject()
          .put("environment", change.environment.name())
          .put("tier", change.environment.yardstick().tier().key())
          .put("team", name.team())
          .put("workload", name.workload())
          .put("kind", change.workload.kind().name().toLowerCase(Locale.ROOT));
    }
    return facts;
  }
}
