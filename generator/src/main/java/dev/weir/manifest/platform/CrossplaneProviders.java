package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Controllers;
import dev.weir.config.Installation.Plain;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Crossplane, its providers for IAM and, under Pod Identity, for EKS, and whose rights they use.
 */
final class CrossplaneProviders {

  private CrossplaneProviders() {}

  static Piece piece(Site site, Controllers said) {
    Plain choice = said.iam().orElse(new Plain(Optional.empty(), Map.of()));
    Pin pin = site.pin("crossplane", choice.version());
    List<Object> objects = new ArrayList<>();
    services(site).forEach(service -> provider(site, said, service, objects));
    objects.add(config(site));
    return site.chart("crossplane", Wave.FOUNDATION, pin, choice, Trees.empty()).with(objects);
  }

  private static Stream<String> services(Site site) {
    return site.environment().usesIrsa() ? Stream.of("iam") : Stream.of("eks", "iam");
  }

  /** Its account has the provider's name, so that a Pod Identity association can be made for it. */
  private static void provider(Site site, Controllers said, String service, List<Object> objects) {
    Pin pin = site.pin("crossplaneProvider", said.provider());
    String name = pin.chart() + "-" + service;
    ObjectNode runtime = object(site, "pkg.crossplane.io/v1beta1", "DeploymentRuntimeConfig", name);
    ObjectNode account = runtime.withObject("/spec/serviceAccountTemplate/metadata");
    account.put("name", name);
    site.account(account, "", said.roleArn());
    objects.add(runtime);
    ObjectNode provider = object(site, "pkg.crossplane.io/v1", "Provider", name);
    ObjectNode spec = provider.putObject("spec");
    spec.put("package", pin.repository() + "/" + name + ":" + pin.version());
    spec.putObject("runtimeConfigRef")
        .put("apiVersion", "pkg.crossplane.io/v1beta1")
        .put("kind", "DeploymentRuntimeConfig")
        .put("name", name);
    objects.add(provider);
  }

  /** The provider defines its kind: it comes one wave later. */
  private static ObjectNode config(Site site) {
    String name = site.environment().spec().identity().providerConfig().orElse("default");
    ObjectNode config = object(site, "aws.m.upbound.io/v1beta1", "ClusterProviderConfig", name);
    config.withObject("/metadata/annotations").put("argocd.argoproj.io/sync-wave", "2");
    config
        .withObject("/spec/credentials")
        .put("source", site.environment().usesIrsa() ? "IRSA" : "PodIdentity");
    return config;
  }

  private static ObjectNode object(Site site, String apiVersion, String kind, String name) {
    ObjectMetaBuilder metadata = site.afterChart(name);
    ObjectNode object = Trees.empty();
    object.put("apiVersion", apiVersion).put("kind", kind);
    object.set("metadata", Trees.of(metadata.build()));
    return object;
  }
}
