package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Objects of the AWS Controllers for Kubernetes (facts: tenancy, declaring IAM as manifests). */
record AckForm() implements IamForm {

  private static final String INLINE = "inlinePolicies";

  @Override
  public List<String> groups() {
    return List.of("iam.services.k8s.aws");
  }

  @Override
  public Place at() {
    return Place.of("spec");
  }

  @Override
  public String name(ObjectNode tree) {
    return Nodes.text(fields(tree), "name").orElseGet(() -> IamForm.objectName(tree));
  }

  @Override
  public boolean isRetained(ObjectNode tree) {
    return IamForm.annotation(tree, "services.k8s.aws/deletion-policy")
        .filter("retain"::equals)
        .isPresent();
  }

  @Override
  public ObjectNode tags(ObjectNode fields) {
    ObjectNode tags = Nodes.JSON.objectNode();
    for (JsonNode tag : Nodes.list(fields, "tags")) {
      Nodes.text(tag, "key").ifPresent(key -> tags.put(key, tag.path("value").asText("")));
    }
    return tags;
  }

  @Override
  public String trust() {
    return "assumeRolePolicyDocument";
  }

  @Override
  public String document() {
    return "policyDocument";
  }

  @Override
  public ArrayNode inline(ObjectNode fields) {
    ArrayNode documents = Nodes.JSON.arrayNode();
    Nodes.object(fields, INLINE)
        .properties()
        .forEach(
            each ->
                documents.add(
                    Documents.of(
                        each.getKey(), each.getValue(), at().then(INLINE, each.getKey()))));
    return documents;
  }
}
