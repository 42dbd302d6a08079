package dev.weir.manifest.iam.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.weir.config.EnvironmentSpec;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.manifest.iam.delivery.AckObjects.Reference;
import dev.weir.manifest.iam.delivery.AckObjects.Tag;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Roles as objects of the AWS Controllers for Kubernetes.
 *
 * <p>Role and policies of production stay in the account when their objects go, and an object that
 * comes back takes them over. Associations always go: one that stayed would hold up the next one of
 * the same account for ever, since nothing can tell its id before it is made.
 */
final class AckForm implements RoleForm {

  private static final String ANNOTATION = "services.k8s.aws/";

  @Override
  public List<RoleObject> objects(DeliveredRole role, Frame frame) {
    List<RoleObject> objects = new ArrayList<>();
    role.role()
        .ifPresent(
            ours -> {
              objects.add(role(ours, frame));
              ours.managed().forEach((name, p) -> objects.add(policy(ours, name, p, frame)));
            });
    role.associations().forEach(each -> objects.add(association(role, each, frame)));
    return objects;
  }

  private static RoleObject role(RoleSpec role, Frame frame) {
    var spec =
        new AckObjects.RoleFields(
            role.name(),
            role.path(),
            role.description(),
            role.trust().json(),
            some(texts(role.inline())),
            references(role, frame),
            role.permissionsBoundary(),
            role.maxSessionDuration(),
            tags(role));
    Map<String, String> annotations = kept(role, frame, "name", role.name());
    SortedMap<String, PolicyDocument> policies = new TreeMap<>();
    role.inline().forEach((name, p) -> policies.put("/spec/inlinePolicies/" + name, p));
    return RoleObject.of(
        new AckObjects.Role(metadata(role.objectName(), annotations, frame), spec),
        "every workload and the operator have a role of their own, which ACK makes here",
        policies);
  }

  private static RoleObject policy(
      RoleSpec role, String name, PolicyDocument document, Frame frame) {
    var spec =
        new AckObjects.PolicyFields(
            name, role.path(), role.description(), document.json(), tags(role));
    Map<String, String> annotations = kept(role, frame, "arn", PolicyNames.arn(role, name));
    return RoleObject.of(
        new AckObjects.Policy(metadata(PolicyNames.object(role, name), annotations, frame), spec),
        "a policy beside its role, where inline ones would not fit",
        Map.of("/spec/policyDocument", document));
  }

  private static RoleObject association(
      DeliveredRole role, RoleSpec.Association association, Frame frame) {
    String namespace = identity(frame).objectNamespace();
    var cluster = frame.environment().spec().cluster();
    var spec =
        new AckObjects.AssociationFields(
            cluster.name(),
            association.namespace(),
            association.serviceAccount(),
            role.role().map(ours -> Reference.to(namespace, ours.objectName())),
            role.role().isPresent() ? Optional.empty() : Optional.of(role.arn()),
            role.role().map(RoleSpec::tags).orElseGet(TreeMap::new));
    Map<String, String> annotations = Map.of(ANNOTATION + "region", cluster.region());
    return RoleObject.of(
        new AckObjects.Association(
            metadata(role.associationName(association), annotations, frame), spec),
        "under identity type pod-identity an association gives an account its role");
  }

  /** Annotations of what may be there already, and may outlive its object. */
  private static Map<String, String> kept(RoleSpec role, Frame frame, String field, String value) {
    Map<String, String> annotations = new TreeMap<>();
    String adoption = identity(frame).adoption().orElse("adopt-or-create");
    if (!adoption.equals("none")) {
      annotations.put(ANNOTATION + "adoption-policy", adoption);
      annotations.put(
          ANNOTATION + "adoption-fields",
          JsonNodeFactory.instance.objectNode().put(field, value).toString());
    }
    if (role.retained()) {
      annotations.put(ANNOTATION + "deletion-policy", "retain");
    }
    return annotations;
  }

  private static ObjectMeta metadata(String name, Map<String, String> annotations, Frame frame) {
    var metadata =
        new ObjectMetaBuilder()
            .withName(name)
            .withNamespace(identity(frame).objectNamespace())
            .withLabels(new TreeMap<>(frame.labels()));
    return annotations.isEmpty() ? metadata.build() : metadata.withAnnotations(annotations).build();
  }

  private static Optional<List<Reference>> references(RoleSpec role, Frame frame) {
    String namespace = identity(frame).objectNamespace();
    List<Reference> references =
        role.managed().keySet().stream()
            .map(name -> Reference.to(namespace, PolicyNames.object(role, name)))
            .toList();
    return Optional.of(references).filter(list -> !list.isEmpty());
  }

  private static SortedMap<String, String> texts(Map<String, PolicyDocument> policies) {
    SortedMap<String, String> texts = new TreeMap<>();
    policies.forEach((name, policy) -> texts.put(name, policy.json()));
    return texts;
  }

  private static Optional<Map<String, String>> some(Map<String, String> map) {
    return map.isEmpty() ? Optional.empty() : Optional.of(map);
  }

  private static List<Tag> tags(RoleSpec role) {
    return role.tags().entrySet().stream().map(e -> new Tag(e.getKey(), e.getValue())).toList();
  }

  private static EnvironmentSpec.Identity identity(Frame frame) {
    return frame.environment().spec().identity();
  }
}
