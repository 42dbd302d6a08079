package dev.weir.manifest.iam.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Map;

/**
 * A role in Terraform's JSON syntax (facts: tenancy, declaring IAM as manifests). All files of an
 * environment make one module; the account that its provider is for is the cluster's.
 */
final class TerraformRole {

  private static final String ROLE = "aws_iam_role";

  private final ResolvedEnvironment environment;
  private final DeliveredRole role;
  private final String address;
  private final ObjectNode resources = JsonNodeFactory.instance.objectNode();

  private TerraformRole(DeliveredRole role, ResolvedEnvironment environment) {
    this.environment = environment;
    this.role = role;
    this.address = TerraformText.identifier(role.objectName());
  }

  /** The file's tree. */
  static ObjectNode of(DeliveredRole role, ResolvedEnvironment environment) {
    TerraformRole terraform = new TerraformRole(role, environment);
    role.role().ifPresent(terraform::add);
    role.associations().forEach(terraform::add);
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    file.put("//", TerraformText.literal(terraform.words()));
    file.set("resource", terraform.resources);
    return file;
  }

  private String words() {
    return "Made by Weir for "
        + role.words()
        + ": "
        + role.arn()
        + ", for service accounts "
        + String.join(", ", Accounts.of(role));
  }

  private void add(RoleSpec ours) {
    ObjectNode tree = resource(ROLE, address);
    tree.put("name", TerraformText.literal(ours.name()))
        .put("path", TerraformText.literal(ours.path()))
        .put("description", TerraformText.literal(ours.description()))
        .put("assume_role_policy", TerraformText.literal(ours.trust().json()))
        .put("max_session_duration", ours.maxSessionDuration());
    ours.permissionsBoundary()
        .ifPresent(arn -> tree.put("permissions_boundary", TerraformText.literal(arn)));
    addTags(tree, ours.tags());
    if (ours.retained()) {
      tree.putObject("lifecycle").put("prevent_destroy", true);
    }
    ours.inline().forEach(this::addInline);
    ours.managed().forEach((name, policy) -> addManaged(ours, name, policy));
  }

  private void addInline(String name, PolicyDocument policy) {
    resource("aws_iam_role_policy", address(name))
        .put("name", TerraformText.literal(name))
        .put("role", reference(ROLE, address, "name"))
        .put("policy", TerraformText.literal(policy.json()));
  }

  private void addManaged(RoleSpec ours, String name, PolicyDocument policy) {
    ObjectNode tree = resource("aws_iam_policy", address(name));
    tree.put("name", TerraformText.literal(name))
        .put("path", TerraformText.literal(ours.path()))
        .put("description", TerraformText.literal(ours.description()))
        .put("policy", TerraformText.literal(policy.json()));
    addTags(tree, ours.tags());
    resource("aws_iam_role_policy_attachment", address(name))
        .put("role", reference(ROLE, address, "name"))
        .put("policy_arn", reference("aws_iam_policy", address(name), "arn"));
  }

  private void add(RoleSpec.Association association) {
    String arn =
        role.role().isPresent()
            ? reference(ROLE, address, "arn")
            : TerraformText.literal(role.arn());
    ObjectNode tree =
        resource(
            "aws_eks_pod_identity_association",
            TerraformText.identifier(role.associationName(association)));
    tree.put("cluster_name", TerraformText.literal(environment.spec().cluster().name()))
        .put("namespace", TerraformText.literal(association.namespace()))
        .put("service_account", TerraformText.literal(association.serviceAccount()))
        .put("role_arn", arn);
    role.role().ifPresent(ours -> addTags(tree, ours.tags()));
  }

  private ObjectNode resource(String type, String name) {
    return resources.withObjectProperty(type).putObject(name);
  }

  private String address(String policy) {
    return address + "_" + TerraformText.identifier(policy);
  }

  private static String reference(String type, String name, String attribute) {
    return "${" + type + "." + name + "." + attribute + "}";
  }

  private static void addTags(ObjectNode tree, Map<String, String> tags) {
    if (!tags.isEmpty()) {
      ObjectNode node = tree.putObject("tags");
      tags.forEach(
          (key, value) -> node.put(TerraformText.literal(key), TerraformText.literal(value)));
    }
  }
}
