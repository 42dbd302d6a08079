package dev.weir.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectFilesTest {

  private static final Unit UNIT = Unit.workload("prod-eu", "payments", "fraud-scoring");

  @Test
  void fileIsNamedByKindAndName() {
    assertThat(
            ObjectFiles.path(UNIT, key("flink.apache.org/v1beta1", "FlinkDeployment", "", "fraud")))
        .isEqualTo("prod-eu/payments/fraud-scoring/flinkdeployment-fraud.yaml");
  }

  @Test
  void charactersThatAreNotFileSafeAreEscaped() {
    assertThat(ObjectFiles.path(UNIT, key("v1", "Role", "", "system:Node_a/../é")))
        .endsWith("/role-system_3a_4eode_5fa_2f.._2f_c3_a9.yaml");
  }

  @Test
  void pathDoesNotDependOnSiblingsUnlessTheyShareIt() {
    ResourceKey role = key("rbac.authorization.k8s.io/v1", "Role", "payments", "fraud");
    ResourceKey other = key("v1", "ConfigMap", "payments", "fraud");
    assertThat(ObjectFiles.paths(UNIT, List.of(other, role)))
        .containsEntry(role, ObjectFiles.path(UNIT, role))
        .containsEntry(other, ObjectFiles.path(UNIT, other));
  }

  @Test
  void groupsTellKindsOfOneNameApart() {
    ResourceKey rbac = key("rbac.authorization.k8s.io/v1", "Role", "payments", "fraud");
    ResourceKey iam = key("iam.services.k8s.aws/v1alpha1", "Role", "payments", "fraud");
    String folder = UNIT.folder();
    assertThat(ObjectFiles.paths(UNIT, List.of(iam, rbac)))
        .isEqualTo(
            Map.of(
                rbac, folder + "/role-fraud__rbac.authorization.k8s.io.yaml",
                iam, folder + "/role-fraud__iam.services.k8s.aws.yaml"));
  }

  @Test
  void namespacesTellOneKindApart() {
    assertThat(
            ObjectFiles.paths(
                    UNIT,
                    List.of(key("v1", "ConfigMap", "a", "x"), key("v1", "ConfigMap", "b", "x")))
                .values())
        .containsExactly(
            UNIT.folder() + "/configmap-x__a.yaml", UNIT.folder() + "/configmap-x__b.yaml");
  }

  @Test
  void noTwoKeysOfAUnitShareAFileInAnyCase() {
    List<ResourceKey> keys = new ArrayList<>();
    for (String version : List.of("v1", "v2", "a.io/v1", "a.io/v2", "b.io/v1")) {
      for (String kind : List.of("Kind", "KIND", "Kind-a", "Kind_2da")) {
        for (String namespace : List.of("", "n", "N")) {
          for (String name :
              List.of("a", "A", "_41", "_5f41", "a-b", "a:b", "a_3ab", "", "l".repeat(253))) {
            keys.add(key(version, kind, namespace, name));
          }
        }
      }
    }
    assertThat(ObjectFiles.paths(UNIT, keys).values())
        .hasSameSizeAs(keys)
        .extracting(path -> path.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPathFitsAFileSystemAndATree() {
    List<ResourceKey> keys =
        List.of(
            key("a.io/v1", "K".repeat(300), "n", "x:".repeat(126)),
            key("b.io/v1", "K".repeat(300), "n", "x:".repeat(126)));
    for (String path : ObjectFiles.paths(UNIT, keys).values()) {
      assertThat(new RenderedFile(path, new byte[0]).path().substring(UNIT.folder().length() + 1))
          .hasSizeLessThan(256);
    }
  }

  private static ResourceKey key(String apiVersion, String kind, String namespace, String name) {
    return new ResourceKey(apiVersion, kind, namespace, name);
  }
}
