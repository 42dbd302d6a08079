package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.TeamSpec.Groups;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import java.util.List;

/** What rules see as {@code input.team}. */
public final class TeamFacts {

  private TeamFacts() {}

  /** The facts of a team in an environment. */
  public static ObjectNode of(ResolvedEnvironment environment, ResolvedTeam team) {
    ObjectNode facts =
        Nodes.JSON
            .objectNode()
            .put("name", team.name())
            .put("namespace", team.namespace())
            .put("costCenter", team.spec().costCenter());
    team.spec().groups().ifPresent(groups -> facts.set("groups", groups(groups)));
    environment
        .spec()
        .yunikorn()
        .map(yunikorn -> yunikorn.teams().get(team.name()))
        .ifPresent(queue -> facts.put("queue", queue));
    return facts;
  }

  private static ObjectNode groups(Groups groups) {
    ObjectNode facts = Nodes.JSON.objectNode();
    put(facts, "viewers", groups.viewers());
    put(facts, "operators", groups.operators());
    put(facts, "onCall", groups.onCall());
    return facts;
  }

  private static void put(ObjectNode facts, String field, List<String> groups) {
    if (!groups.isEmpty()) {
      facts.set(field, Nodes.array(groups));
    }
  }
}
