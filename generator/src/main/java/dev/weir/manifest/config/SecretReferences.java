package dev.weir.manifest.config;

import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.resolve.JobSettings.ExternalSecret;
import dev.weir.resolve.JobSettings.Secret;
import dev.weir.resolve.JobSettings.SecretProviderClass;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedJob;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What makes a workload's Secrets in the cluster; those that are provided need nothing. */
final class SecretReferences implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    return target.workload().parts().stream()
        .flatMap(job -> job.settings().secrets().stream().flatMap(s -> of(target, job, s)))
        .distinct()
        .toList();
  }

  private static Stream<Manifest> of(Target target, ResolvedJob job, Secret secret) {
    ObjectMeta metadata = metadata(target, secret);
    List<String> keys = SecretKeys.of(job, secret.name());
    Stream<Object> made =
        Stream.concat(
            secret.externalSecret().stream().map(e -> externalSecret(metadata, e)),
            secret.secretProviderClass().stream().map(c -> providerClass(metadata, c, keys)));
    return made.map(typed -> manifest(target, job.leaf("secrets." + secret.name()), typed));
  }

  private static Manifest manifest(Target target, Leaf leaf, Object typed) {
    var tree = Trees.of(typed);
    OriginRecorder recorder = target.tracing().recorder();
    recorder.put("", () -> Origin.rule("what makes the job's Secret", leaf));
    return new Manifest(target.unit(), ResourceKey.of(tree), tree, recorder.origins());
  }

  private static ExternalSecretObject externalSecret(ObjectMeta metadata, ExternalSecret secret) {
    return ExternalSecretObject.of(
        metadata,
        new ExternalSecretObject.StoreRef(
            secret.storeKind().orElse("ClusterSecretStore"), secret.store()),
        secret.refreshInterval(),
        secret.data());
  }

  private static ProviderClassObject providerClass(
      ObjectMeta metadata, SecretProviderClass asked, List<String> keys) {
    var items = keys.stream().map(key -> new ProviderClassObject.Item(key, key)).toList();
    List<ProviderClassObject.Copy> copies =
        keys.isEmpty()
            ? List.of()
            : List.of(new ProviderClassObject.Copy(metadata.getName(), "Opaque", items));
    return new ProviderClassObject(
        metadata,
        new ProviderClassObject.Spec(asked.provider(), new TreeMap<>(asked.parameters()), copies));
  }

  private static ObjectMeta metadata(Target target, Secret secret) {
    return new ObjectMetaBuilder()
        .withName(secret.name())
        .withNamespace(target.namespace())
        .withLabels(Labels.workload(target))
        .build();
  }
}
