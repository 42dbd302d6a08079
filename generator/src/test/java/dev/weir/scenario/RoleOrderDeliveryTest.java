package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What is delivered of a job whose role another pipeline has yet to make. */
class RoleOrderDeliveryTest {

  private static final String DEV = "environments/dev/environment.yaml";
  private static final String OBJECT = "dev/orders/totals/flinkdeployment-totals.yaml";
  private static final String ACCOUNT =
      "dev/orders/_tenant/totals/serviceaccount-totals-flink.yaml";
  private static final String DOCUMENT = "dev/_documents/terraform/orders.totals.tf.json";

  private static MemoryTree terraform(String more) {
    return Fixture.base()
        .edited(
            DEV,
            text -> text.replace("{type: irsa}", "{type: irsa, delivery: terraform" + more + "}"));
  }

  @Test
  void jobIsSuspendedBesideTheDocumentOfItsRole() {
    SortedMap<String, String> files = Rendered.texts(terraform(""));
    assertThat(files.getOrDefault(OBJECT, "")).contains("    state: suspended\n");
    assertThat(files).containsKeys(ACCOUNT, DOCUMENT);
  }

  @Test
  void jobRunsOnceItsRoleIsThere() {
    SortedMap<String, String> files =
        Rendered.texts(terraform(", existingRoles: [flink-dev-orders-totals]"));
    assertThat(files.getOrDefault(OBJECT, "")).contains("    state: running\n");
  }

  @Test
  void oldOperatorGetsTheTenantsUnitAlone() {
    SortedMap<String, String> files = Rendered.texts(old());
    assertThat(files).containsKeys(ACCOUNT, DOCUMENT);
    assertThat(files.keySet()).noneMatch(path -> path.startsWith("dev/orders/totals/"));
  }

  @Test
  void whatIsLeftOutHasNoApplicationOfItsOwn() {
    MemoryTree synced =
        old()
            .edited(
                DEV,
                text -> text + "  argocd: {repoURL: \"https://github.com/shop/delivery.git\"}\n");

    assertThat(Rendered.texts(synced).keySet())
        .contains("dev/_argocd/orders/application-tenant.dev.orders.totals.yaml")
        .noneMatch(path -> path.contains("application-dev.orders.totals"));
  }

  private static MemoryTree old() {
    return terraform("")
        .edited(DEV, text -> text.replace("version: \"1.15.0\"", "version: \"1.6.0\""))
        .edited(
            "environments/platform.yaml",
            text -> text.replace("flink:1.20.3", "flink:1.17.2").replace("1.20.3", "1.17.2"))
        .edited(
            "teams/orders/jobs/totals.yaml",
            text -> text.replace("s3://shop-artifacts/orders/totals-1.0.0.jar", "local:///a.jar"));
  }
}
