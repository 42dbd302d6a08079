package dev.weir.manifest.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretReferencesTest {

  private static final SmallCompany COMPANY = SmallCompany.create();

  private static List<Manifest> render(String spec) {
    return new SecretReferences().render(COMPANY.job("fraud", spec).target("fraud"));
  }

  @Test
  void anExternalSecretSaysWhereEachKeyIs() {
    String spec =
        """
        secrets:
          - name: db
            externalSecret:
              store: vault
              refreshInterval: 1h
              data: {user: "payments/db#user", cert: payments/cert}
        """;
    assertThat(render(spec).get(0).tree())
        .isEqualTo(
            Json.of(
                """
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: db
                  namespace: payments
                  labels:
                    app.kubernetes.io/managed-by: weir
                    app.kubernetes.io/name: fraud
                    app.kubernetes.io/part-of: payments
                    weir.dev/environment: dev
                    weir.dev/team: payments
                    weir.dev/workload: fraud
                spec:
                  refreshInterval: 1h
                  secretStoreRef: {kind: ClusterSecretStore, name: vault}
                  target: {name: db, creationPolicy: Owner, deletionPolicy: Retain}
                  data:
                    - secretKey: cert
                      remoteRef:
                        key: payments/cert
                        conversionStrategy: Default
                        decodingStrategy: None
                        metadataPolicy: None
                    - secretKey: user
                      remoteRef:
                        key: payments/db
                        property: user
                        conversionStrategy: Default
                        decodingStrategy: None
                        metadataPolicy: None
                """));
  }

  @Test
  void anAbsentIntervalIsLeftToTheOperator() {
    String spec = "secrets: [{name: db, externalSecret: {store: vault, data: {a: b}}}]";
    assertThat(render(spec).get(0).tree().path("spec").has("refreshInterval")).isFalse();
  }

  @Test
  void aProviderClassHasTheProvidersParameters() {
    String spec =
        "secrets: [{name: db, mountPath: /etc/db, secretProviderClass: {provider: aws, parameters: {objects: x}}}]";
    assertThat(render(spec).get(0).tree().path("spec"))
        .isEqualTo(Json.of("{provider: aws, parameters: {objects: x}}"));
    assertThat(render(spec).get(0).key().apiVersion()).isEqualTo("secrets-store.csi.x-k8s.io/v1");
  }

  @Test
  void aProviderClassFillsASecretForTheKeysThatVariablesRead() {
    String spec =
        """
        secrets: [{name: db, secretProviderClass: {provider: aws, parameters: {objects: x}}}]
        env:
          - {name: B, valueFrom: {secretKeyRef: {name: db, key: user}}}
          - {name: A, valueFrom: {secretKeyRef: {name: db, key: pass}}}
          - {name: C, valueFrom: {secretKeyRef: {name: other, key: k}}}
        """;
    String withOther = spec.replace("}}}]", "}}}, {name: other, provided: true}]");
    assertThat(render(withOther).get(0).tree().at("/spec/secretObjects"))
        .isEqualTo(
            Json.of(
                "[{secretName: db, type: Opaque, data: [{objectName: pass, key: pass}, {objectName: user, key: user}]}]"));
  }

  @Test
  void aProvidedSecretNeedsNothing() {
    assertThat(render("secrets: [{name: db, provided: true}]")).isEmpty();
  }
}
