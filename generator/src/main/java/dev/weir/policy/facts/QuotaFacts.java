package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.sizing.Quantities;
import java.util.Map;

/** {@code parsed} of ResourceQuota; what is no quantity is absent. */
public final class QuotaFacts {

  private QuotaFacts() {}

  /** From resource to amount: thousandths of a core, bytes, else a count. */
  public static ObjectNode of(ObjectNode tree) {
    ObjectNode facts = Nodes.JSON.objectNode();
    ObjectNode hard = facts.putObject("hard");
    ObjectNode said = Nodes.object(tree.path("spec"), "hard");
    for (Map.Entry<String, JsonNode> entry : said.properties()) {
      String resource = entry.getKey();
      boolean cpu = resource.equals("cpu") || resource.endsWith(".cpu");
      JsonNode quantity = entry.getValue();
      (cpu ? Quantities.millicores(quantity) : Quantities.bytes(quantity))
          .ifPresent(amount -> hard.put(resource, amount));
    }
    return facts;
  }
}
