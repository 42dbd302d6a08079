package dev.weir.manifest.iam.delivery;

import dev.weir.config.EnvironmentSpec;
import dev.weir.manifest.iam.PolicyDocument;
import dev.weir.manifest.iam.RoleSpec;
import dev.weir.manifest.iam.delivery.CrossplaneObjects.Inline;
import dev.weir.manifest.iam.delivery.CrossplaneObjects.Managed;
import dev.weir.manifest.iam.delivery.CrossplaneObjects.ProviderConfig;
import dev.weir.manifest.iam.delivery.CrossplaneObjects.Reference;
import dev.weir.manifest.iam.delivery.CrossplaneObjects.Spec;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Roles as objects of Crossplane's AWS provider. What stays in the account in production is as with
 * {@link AckForm}; the external name makes an object that comes back take its role over.
 */
final class CrossplaneForm implements RoleForm {

  private static final String EXTERNAL_NAME = "crossplane.io/external-name";

  /** The namespaced generation has no deletion policy: this is how deletion is forbidden. */
  private static final List<String> ALL_BUT_DELETE =
      List.of("Observe", "Create", "Update", "LateInitialize");

  @Override
  public List<RoleObject> objects(DeliveredRole role, Frame frame) {
    List<RoleObject> objects = new ArrayList<>();
    role.role()
        .ifPresent(
            ours -> {
              objects.add(role(ours, frame));
              ours.managed().forEach((name, p) -> objects.add(policy(ours, name, p, frame)));
              ours.managed().keySet().forEach(name -> objects.add(attached(ours, name, frame)));
            });
    role.associations().forEach(each -> objects.add(association(role, each, frame)));
    return objects;
  }

  private static RoleObject role(RoleSpec role, Frame frame) {
    List<Inline> inline = new ArrayList<>();
    SortedMap<String, PolicyDocument> policies = new TreeMap<>();
    role.inline()
        .forEach(
            (name, policy) -> {
              policies.put("/spec/forProvider/inlinePolicy/" + inline.size() + "/policy", policy);
              inline.add(new Inline(name, policy.json()));
            });
    var spec =
        new CrossplaneObjects.Role(
            role.path(),
            role.description(),
            role.trust().json(),
            Optional.of(List.copyOf(inline)).filter(list -> !list.isEmpty()),
            role.permissionsBoundary(),
            role.maxSessionDuration(),
            role.tags());
    return RoleObject.of(
        new Managed<>(
            CrossplaneObjects.IAM,
            "Role",
            metadata(role.objectName(), Optional.of(role.name()), frame),
            spec(spec, role.retained(), frame)),
        "every workload and the operator have a role of their own, which Crossplane makes here",
        policies);
  }

  private static RoleObject policy(
      RoleSpec role, String name, PolicyDocument document, Frame frame) {
    var spec =
        new CrossplaneObjects.Policy(role.path(), role.description(), document.json(), role.tags());
    return RoleObject.of(
        new Managed<>(
            CrossplaneObjects.IAM,
            "Policy",
            metadata(PolicyNames.object(role, name), Optional.of(name), frame),
            spec(spec, role.retained(), frame)),
        "a policy beside its role, where inline ones would not fit",
        Map.of("/spec/forProvider/policy", document));
  }

  private static RoleObject attached(RoleSpec role, String name, Frame frame) {
    String object = PolicyNames.object(role, name);
    var spec =
        new CrossplaneObjects.Attachment(
            reference(role.objectName(), frame), reference(object, frame));
    return RoleObject.of(
        new Managed<>(
            CrossplaneObjects.IAM,
            "RolePolicyAttachment",
            metadata(object, Optional.empty(), frame),
            spec(spec, role.retained(), frame)),
        "a policy beside its role is attached to it");
  }

  private static RoleObject association(
      DeliveredRole role, RoleSpec.Association association, Frame frame) {
    var cluster = frame.environment().spec().cluster();
    var spec =
        new CrossplaneObjects.Association(
            cluster.region(),
            cluster.name(),
            association.namespace(),
            association.serviceAccount(),
            role.role().map(ours -> reference(ours.objectName(), frame)),
            role.role().isPresent() ? Optional.empty() : Optional.of(role.arn()),
            role.role().map(RoleSpec::tags).orElseGet(TreeMap::new));
    return RoleObject.of(
        new Managed<>(
            CrossplaneObjects.EKS,
            "PodIdentityAssociation",
            metadata(role.associationName(association), Optional.empty(), frame),
            spec(spec, false, frame)),
        "under identity type pod-identity an association gives an account its role");
  }

  private static <T> Spec<T> spec(T forProvider, boolean retained, Frame frame) {
    String config = identity(frame).providerConfig().orElse("default");
    return new Spec<>(
        forProvider,
        retained ? Optional.of(ALL_BUT_DELETE) : Optional.empty(),
        new ProviderConfig("ClusterProviderConfig", config));
  }

  private static ObjectMeta metadata(String name, Optional<String> externalName, Frame frame) {
    var metadata =
        new ObjectMetaBuilder()
            .withName(name)
            .withNamespace(identity(frame).objectNamespace())
            .withLabels(new TreeMap<>(frame.labels()));
    externalName.ifPresent(external -> metadata.addToAnnotations(EXTERNAL_NAME, external));
    return metadata.build();
  }

  private static Reference reference(String name, Frame frame) {
    return new Reference(name, identity(frame).objectNamespace());
  }

  private static EnvironmentSpec.Identity identity(Frame frame) {
    return frame.environment().spec().identity();
  }
}
