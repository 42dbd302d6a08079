package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.PlatformSpec.NodePool;
import dev.weir.config.PlatformSpec.Toleration;
import dev.weir.resolve.ResolvedEnvironment;

/** The node pools that an environment offers. */
final class NodePoolFacts {

  private NodePoolFacts() {}

  static ArrayNode of(ResolvedEnvironment environment) {
    ArrayNode facts = Nodes.JSON.arrayNode();
    for (String name : environment.spec().nodePools()) {
      NodePool pool = environment.platform().nodePools().get(name);
      if (pool != null) {
        facts.add(of(name, pool));
      }
    }
    return facts;
  }

  private static ObjectNode of(String name, NodePool pool) {
    ObjectNode facts = Nodes.JSON.objectNode().put("name", name).put("type", pool.type());
    ObjectNode selector = facts.putObject("nodeSelector");
    pool.nodeSelector().forEach(selector::put);
    ArrayNode tolerations = facts.putArray("tolerations");
    pool.tolerations().forEach(toleration -> tolerations.add(toleration(toleration)));
    facts.set("capacity", Nodes.array(pool.capacity()));
    facts.set("architectures", Nodes.array(pool.architectures()));
    return facts;
  }

  private static ObjectNode toleration(Toleration toleration) {
    ObjectNode facts = Nodes.JSON.objectNode();
    toleration.key().ifPresent(key -> facts.put("key", key));
    toleration.operator().ifPresent(operator -> facts.put("operator", operator));
    toleration.value().ifPresent(value -> facts.put("value", value));
    toleration.effect().ifPresent(effect -> facts.put("effect", effect));
    toleration.tolerationSeconds().ifPresent(time -> facts.put("tolerationSeconds", time));
    return facts;
  }
}
