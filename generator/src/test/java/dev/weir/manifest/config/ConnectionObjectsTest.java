package dev.weir.manifest.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.connection.ConnectedCompany;
import dev.weir.resolve.Leaf;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionObjectsTest {

  private static Manifest map(Target target) {
    List<Manifest> maps = new ConnectionMaps().render(target);
    assertThat(maps).hasSize(1);
    return maps.get(0);
  }

  private static JsonNode secret(Target target, String name) {
    return new ConnectionSecrets()
        .render(target).stream()
            .map(Manifest::tree)
            .filter(tree -> tree.at("/metadata/name").asText().equals(name))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void allFilesOfAJobAreInOneImmutableConfigMap() {
    JsonNode tree = map(ConnectedCompany.everything("apache", "irsa")).tree();

    assertThat(tree.path("immutable").asBoolean()).isTrue();
    assertThat(tree.at("/metadata/name").asText()).matches("totals-connections-[0-9a-f]{8}");
    assertThat(tree.path("data").path("http-schemas.properties").asText())
        .isEqualTo("url=https://schemas.acme.example\n");
    assertThat(tree.at("/metadata/annotations").path("argocd.argoproj.io/sync-options").asText())
        .isEqualTo("PruneLast=true");
  }

  @Test
  void eachFileComesFromItsLineOfAccess() {
    Manifest map = map(ConnectedCompany.everything("apache", "irsa"));
    Optional<Origin> origin = map.origins().of("/data/kafka-iam.properties");

    assertThat(origin.map(Origin::rule)).contains("what clients of kafka iam need");
    assertThat(origin.orElseThrow().leaves()).extracting(Leaf::path).containsExactly("access[4]");
  }

  @Test
  void theFolderIsMountedReadOnly() {
    Target target = ConnectedCompany.everything("apache", "irsa");
    String name = map(target).key().name();

    assertThat(MountedFiles.of(target))
        .contains(
            new Mount(
                "connections-totals",
                new Mount.Source(Mount.Kind.CONFIG_MAP, name),
                "/opt/flink/connections/totals",
                Optional.empty(),
                true));
  }

  @Test
  void anExternalSecretHoldsTheKeysOfASystem() {
    JsonNode tree = secret(ConnectedCompany.everything("apache", "irsa"), "totals-jdbc.ledger");

    assertThat(tree.path("kind").asText()).isEqualTo("ExternalSecret");
    assertThat(tree.at("/spec/target/name").asText()).isEqualTo("totals-jdbc.ledger");
    assertThat(tree.at("/spec/data")).hasSize(2);
    assertThat(tree.at("/spec/data/0/remoteRef/property").asText()).isEqualTo("password");
  }

  @ParameterizedTest
  @CsvSource({"apache, irsa", "apache, pod-identity", "emr, irsa", "emr, pod-identity"})
  void theSecretsStoreReadsASecretAsTheIdentityThatThePodHas(String operator, String identity) {
    JsonNode spec =
        secret(ConnectedCompany.everything(operator, identity), "totals-kafka.scram").path("spec");

    assertThat(spec.path("provider").asText()).isEqualTo("aws");
    assertThat(spec.at("/parameters/region").asText()).isEqualTo("eu-central-1");
    assertThat(spec.at("/parameters/usePodIdentity").asText())
        .isEqualTo(identity.equals("irsa") ? "" : "true");
    assertThat(Json.of(spec.at("/parameters/objects").asText()))
        .isEqualTo(
            Json.of(
                """
                - objectName: arn:aws:secretsmanager:eu-central-1:111122223333:secret:AmazonMSK_scram-a1B2c3
                  objectAlias: secret.json
                  jmesPath:
                    - {path: '"username"', objectAlias: username}
                    - {path: '"password"', objectAlias: password}
                """));
  }

  @Test
  void credentialsAreMountedWhereTheFilesLookForThem() {
    assertThat(MountedFiles.of(ConnectedCompany.everything("emr", "pod-identity")))
        .filteredOn(mount -> mount.volumeName().startsWith("credentials-"))
        .extracting(Mount::mountPath, mount -> mount.source().kind() + " " + mount.source().name())
        .containsExactly(
            at("jdbc-ledger", "SECRET totals-jdbc.ledger"),
            at("kafka-mtls", "SECRET totals-kafka.mtls"),
            at("kafka-scram", "SECRET_PROVIDER_CLASS totals-kafka.scram"),
            at("kafka-scram256", "SECRET scram-user"));
  }

  private static Tuple at(String folder, String source) {
    return Tuple.tuple("/opt/flink/credentials/totals/" + folder, source);
  }

  @Test
  void aProvidedSecretIsNotMade() {
    assertThat(new ConnectionSecrets().render(ConnectedCompany.everything("apache", "irsa")))
        .extracting(manifest -> manifest.key().name())
        .containsExactlyInAnyOrder("totals-jdbc.ledger", "totals-kafka.mtls", "totals-kafka.scram");
  }

  @Test
  void jobsOfASessionClusterHaveFoldersOfTheirOwnInItsPods() {
    String job =
        """
        cluster: shared
        artifact: {jar: "https://a.example/j.jar"}
        access: [{kafka: scram256, read: [%s]}]
        """;
    SmallCompany company =
        ConnectedCompany.on("apache", "irsa")
            .cluster("shared", "")
            .bareJob("one", job.formatted("a"))
            .bareJob("two", job.formatted("b"));

    assertThat(MountedFiles.of(company.target("shared")))
        .extracting(Mount::mountPath)
        .containsExactlyInAnyOrder(
            "/opt/flink/connections/one",
            "/opt/flink/connections/two",
            "/opt/flink/credentials/one/kafka-scram256",
            "/opt/flink/credentials/two/kafka-scram256");
    assertThat(MountedFiles.of(company.target("shared")))
        .extracting(Mount::volumeName)
        .doesNotHaveDuplicates();
  }

  @Test
  void withoutAccessNothingIsMadeOrMounted() {
    Target target = ConnectedCompany.on("apache", "irsa").job("plain", "").target("plain");

    assertThat(new ConnectionMaps().render(target)).isEmpty();
    assertThat(new ConnectionSecrets().render(target)).isEmpty();
    assertThat(MountedFiles.of(target)).isEmpty();
  }
}
