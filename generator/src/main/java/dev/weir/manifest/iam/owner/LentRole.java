package dev.weir.manifest.iam.owner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.iam.OwnerNeed;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.Statement;
import java.util.List;

/** A role of a foreign account that workloads assume. */
final class LentRole {

  private LentRole() {}

  /**
   * Who may assume it: the roles of exactly these workloads.
   *
   * @param tagged whether sessions carry tags, which pass on with EKS Pod Identity
   */
  static ObjectNode trust(List<OwnerNeed> needs, boolean tagged) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    ArrayNode actions = statement.putArray("Action").add("sts:AssumeRole");
    if (tagged) {
      actions.add("sts:TagSession");
    }
    statement.put("Effect", "Allow");
    ArrayNode arns = statement.putObject("Principal").putArray("AWS");
    needs.stream().map(OwnerNeed::principal).distinct().sorted().forEach(arns::add);
    statement.put("Sid", "FlinkWorkloads");
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("Statement").add(statement);
    return document.put("Version", "2012-10-17");
  }

  /** What it has to allow for all of them together. */
  static ObjectNode permissions(List<OwnerNeed> needs) {
    List<Statement> statements = needs.stream().map(OwnerNeed::statement).toList();
    return PolicyDocument.minimal(statements).tree();
  }
}
