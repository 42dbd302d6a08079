package dev.weir.manifest.iam.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Map;

/** A role as a plain document, for a pipeline that Weir knows nothing of. */
final class PlainRole {

  private static final String SCHEMA = "weir.dev/role/v1";

  private PlainRole() {}

  /** The document's tree; a role of somebody else has its ARN and its accounts alone. */
  static ObjectNode of(DeliveredRole role, ResolvedEnvironment environment) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("schema", SCHEMA).put("for", role.words()).put("arn", role.arn());
    role.role().ifPresent(ours -> add(tree, ours));
    ArrayNode accounts = tree.putArray("serviceAccounts");
    Accounts.of(role).forEach(accounts::add);
    ArrayNode associations = tree.putArray("podIdentityAssociations");
    for (RoleSpec.Association association : role.associations()) {
      associations
          .addObject()
          .put("cluster", environment.spec().cluster().name())
          .put("region", environment.spec().cluster().region())
          .put("namespace", association.namespace())
          .put("serviceAccount", association.serviceAccount());
    }
    return tree;
  }

  private static void add(ObjectNode tree, RoleSpec role) {
    tree.put("name", role.name()).put("path", role.path()).put("description", role.description());
    tree.set("trust", role.trust().tree());
    add(tree.putObject("inlinePolicies"), role.inline());
    add(tree.putObject("managedPolicies"), role.managed());
    role.permissionsBoundary().ifPresent(arn -> tree.put("permissionsBoundary", arn));
    tree.put("maxSessionDuration", role.maxSessionDuration());
    ObjectNode tags = tree.putObject("tags");
    role.tags().forEach(tags::put);
    tree.put("retained", role.retained());
  }

  private static void add(ObjectNode tree, Map<String, PolicyDocument> policies) {
    policies.forEach((name, policy) -> tree.set(name, policy.tree()));
  }
}
