package dev.weir.manifest.iam.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Tracing;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's own part of roles. */
class PlatformRolesTest {

  private static final RoleSource SOURCE =
      new RoleSource(target -> Optional.empty(), environment -> Optional.of(Grants.small()));

  private static List<Manifest> render(ResolvedEnvironment environment) {
    return new PlatformRoles(SOURCE).render(new EnvironmentTarget(environment, Tracing.ON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ack", "crossplane"})
  void namespaceAndOperatorsRoleShareAUnit(String delivery) {
    List<Manifest> manifests = render(Grants.environment(delivery));
    assertThat(manifests).map(m -> m.key().kind()).containsExactly("Namespace", "Role");
    assertThat(manifests).allMatch(m -> m.unit().folder().equals("prod/_platform/iam"));
  }

  @Test
  void namespaceLetsNoPodInThatIsNotRestricted() {
    var labels =
        render(Fixtures.environment("identity: {type: irsa, namespace: roles}"))
            .get(0)
            .tree()
            .path("metadata");
    assertThat(labels.path("name").asText()).isEqualTo("roles");
    assertThat(labels.at("/labels/pod-security.kubernetes.io~1enforce").asText())
        .isEqualTo("restricted");
    assertThat(labels.at("/labels/pod-security.kubernetes.io~1enforce-version").asText())
        .isEqualTo("v1.33");
  }

  @ParameterizedTest
  @ValueSource(strings = {"terraform", "external"})
  void operatorsRoleIsADocumentElsewhere(String delivery) {
    ResolvedEnvironment environment = Grants.environment(delivery);
    assertThat(render(environment)).isEmpty();
    assertThat(new RoleDocuments(SOURCE).render(environment))
        .singleElement()
        .matches(document -> document.text().contains("the operator in prod"));
  }
}
