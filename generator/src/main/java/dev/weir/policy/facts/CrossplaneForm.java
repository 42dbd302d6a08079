package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Objects of Crossplane's AWS provider: of the namespaced generation, and of the one before, which
 * has a deletion policy (facts: tenancy, declaring IAM as manifests).
 */
record CrossplaneForm() implements IamForm {

  private static final String INLINE = "inlinePolicy";

  @Override
  public List<String> groups() {
    return List.of("iam.aws.m.upbound.io", "iam.aws.upbound.io");
  }

  @Override
  public Place at() {
    return Place.of("spec", "forProvider");
  }

  @Override
  public String name(ObjectNode tree) {
    return IamForm.annotation(tree, "crossplane.io/external-name")
        .orElseGet(() -> IamForm.objectName(tree));
  }

  @Override
  public boolean isRetained(ObjectNode tree) {
    JsonNode spec = tree.path("spec");
    ArrayNode policies = Nodes.list(spec, "managementPolicies");
    boolean deletes =
        policies.isEmpty()
            || StreamSupport.stream(policies.spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(policy -> policy.equals("*") || policy.equals("Delete"));
    return !deletes || spec.path("deletionPolicy").asText("").equals("Orphan");
  }

  @Override
  public ObjectNode tags(ObjectNode fields) {
    return Nodes.scalars(fields.path("tags"));
  }

  @Override
  public String trust() {
    return "assumeRolePolicy";
  }

  @Override
  public String document() {
    return "policy";
  }

  @Override
  public ArrayNode inline(ObjectNode fields) {
    ArrayNode documents = Nodes.JSON.arrayNode();
    ArrayNode policies = Nodes.list(fields, INLINE);
    for (int i = 0; i < policies.size(); i++) {
      JsonNode policy = policies.get(i);
      Place at = at().then(INLINE, i, "policy");
      documents.add(Documents.of(policy.path("name").asText(""), policy.path("policy"), at));
    }
    return documents;
  }
}
