package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Secrets;
import dev.weir.config.Installation.Store;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.TreeMap;
import java.util.stream.Stream;

/** External Secrets, and the stores that its ExternalSecrets name, open to teams' namespaces. */
final class ExternalSecrets implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().externalSecrets().stream().map(said -> piece(site, said));
  }

  private static Piece piece(Site site, Secrets said) {
    ObjectNode values = Trees.empty();
    values.put("installCRDs", true);
    site.account(values, "/serviceAccount", said.roleArn());
    Pin pin = site.pin("externalSecrets", said.version());
    return site.chart("external-secrets", Wave.REST, pin, said, values)
        .with(
            new TreeMap<>(said.stores())
                .entrySet().stream()
                    .<Object>map(entry -> store(site, entry.getKey(), entry.getValue()))
                    .toList());
  }

  private static ObjectNode store(Site site, String name, Store said) {
    ObjectNode object = Trees.empty();
    object.put("apiVersion", "external-secrets.io/v1").put("kind", "ClusterSecretStore");
    object.set("metadata", Trees.of(site.afterChart(name).build()));
    ObjectNode spec = object.putObject("spec");
    ObjectNode aws = spec.putObject("provider").putObject("aws");
    aws.put("service", said.service().orElse("SecretsManager"));
    aws.put("region", said.region().orElse(site.region()));
    said.role().ifPresent(role -> aws.put("role", role));
    if (!site.teams().isEmpty()) {
      site.teams().forEach(spec.putArray("conditions").addObject().putArray("namespaces")::add);
    }
    return object;
  }
}
