package dev.weir.manifest.config;

import dev.weir.config.DataSystem.ExternalSecret;
import dev.weir.config.DataSystem.ManagedSecret;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import dev.weir.manifest.WorkloadConcern;
import dev.weir.manifest.connection.SystemCredentials;
import dev.weir.model.Arn;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What brings the credentials of a job's data systems into its pods; those that are provided need
 * nothing.
 */
final class ConnectionSecrets implements WorkloadConcern {

  @Override
  public List<Manifest> render(Target target) {
    return target.workload().parts().stream()
        .flatMap(job -> SystemCredentials.of(target.environment(), job).stream())
        .flatMap(credentials -> of(target, credentials))
        .toList();
  }

  private static Stream<Manifest> of(Target target, SystemCredentials credentials) {
    ObjectMeta metadata = metadata(target, credentials);
    return Stream.concat(
            credentials.source().externalSecret().stream().map(s -> external(metadata, s)),
            credentials.source().secretsManager().stream()
                .map(secret -> managed(target, metadata, secret, credentials.keys())))
        .map(typed -> manifest(target, credentials, typed));
  }

  private static Manifest manifest(Target target, SystemCredentials credentials, Object typed) {
    OriginRecorder recorder = target.tracing().recorder();
    recorder.put(
        "", () -> Origin.rule("the credentials of a system that the job uses", credentials.leaf()));
    return Manifest.of(target.unit(), Trees.of(typed), recorder);
  }

  private static ExternalSecretObject external(ObjectMeta metadata, ExternalSecret secret) {
    return ExternalSecretObject.of(
        metadata,
        new ExternalSecretObject.StoreRef(
            secret.storeKind().orElse("ClusterSecretStore"), secret.store()),
        secret.refreshInterval(),
        secret.data());
  }

  /**
   * Under Pod Identity the provider has to be told, or it would look for a web identity. It takes
   * secrets of one region alone, by default the node's.
   */
  private static ProviderClassObject managed(
      Target target, ObjectMeta metadata, ManagedSecret secret, List<String> keys) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("objects", objects(secret.arn(), keys));
    Arn.tryParse(secret.arn()).ifPresent(arn -> parameters.put("region", arn.region()));
    if (!target.environment().usesIrsa()) {
      parameters.put("usePodIdentity", "true");
    }
    return new ProviderClassObject(
        metadata, new ProviderClassObject.Spec("aws", parameters, List.of()));
  }

  /** A file for each property of the secret's JSON, and one of the whole by a plain name. */
  private static String objects(String arn, List<String> keys) {
    return keys.stream()
        .map(key -> "    - path: '\"" + key + "\"'\n      objectAlias: \"" + key + "\"\n")
        .collect(
            Collectors.joining(
                "",
                "- objectName: \"" + arn + "\"\n  objectAlias: secret.json\n  jmesPath:\n",
                ""));
  }

  private static ObjectMeta metadata(Target target, SystemCredentials credentials) {
    return new ObjectMetaBuilder()
        .withName(credentials.name())
        .withNamespace(target.namespace())
        .withLabels(Labels.workload(target))
        .build();
  }
}
