package dev.weir.manifest.previous;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

  private static final String OBJECT =
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: %s\n  namespace: ads\n";

  private final MemoryFiles before =
      MemoryFiles.none()
          .with("prod/ads/bids/configmap-a.yaml", OBJECT.formatted("a"))
          .with("prod/ads/bids/configmap-b.yaml", OBJECT.formatted("b"))
          .with("prod/ads/_tenant/bids/configmap-c.yaml", OBJECT.formatted("c"))
          .with("prod/ads/clicks/configmap-d.yaml", OBJECT.formatted("d"))
          .with("prod/_documents/lineage.json", "{\"schema\": 1}\n");

  @Test
  void objectsAreFoundByUnitAndKey() {
    DeliveredWorkload bids = before.environment("prod").workload("ads", "bids");

    assertThat(bids.objects().stream().map(object -> object.key().name()))
        .containsExactly("c", "a", "b");
    assertThat(bids.own().objects("ConfigMap")).hasSize(2);
    assertThat(bids.own().objects("Secret")).isEmpty();
    assertThat(bids.own().objects().get(0).tree().at("/metadata/namespace").asText())
        .isEqualTo("ads");
  }

  @Test
  void documentsAreFoundByName() {
    DeliveredFile lineage = before.environment("prod").document("lineage.json").orElseThrow();

    assertThat(lineage.json().orElseThrow().path("schema").asInt()).isEqualTo(1);
    assertThat(before.environment("prod").document("other.json")).isEmpty();
    assertThat(before.environment("dev").document("lineage.json")).isEmpty();
  }

  @Test
  void sameBytesAreNoChange() {
    assertThat(change(before).units()).isEmpty();
    assertThat(workloads(before)).isEmpty();
  }

  @Test
  void changedFileChangesItsWorkloadAlone() {
    MemoryFiles next = before.with("prod/ads/bids/configmap-a.yaml", OBJECT.formatted("a") + "#\n");
    UnitChange unit = change(next).units().get(0);

    assertThat(unit.unit()).isEqualTo(Unit.workload("prod", "ads", "bids"));
    assertThat(unit.changed().stream().map(DeliveredFile::name))
        .containsExactly("configmap-a.yaml");
    assertThat(unit.added()).isEmpty();
    assertThat(unit.removed()).isEmpty();
    assertThat(workloads(next)).containsExactly("ads/bids CHANGED");
  }

  @Test
  void workloadsComeAndGo() {
    MemoryFiles next =
        MemoryFiles.none()
            .with("prod/ads/clicks/configmap-d.yaml", OBJECT.formatted("d"))
            .with("prod/ads/_tenant/views/configmap-e.yaml", OBJECT.formatted("e"));

    assertThat(workloads(next)).containsExactly("ads/bids REMOVED", "ads/views ADDED");
  }

  @Test
  void platformAndTeamUnitsAreNoWorkloads() {
    MemoryFiles next =
        before
            .with("prod/_platform/iam/role-x.yaml", "a")
            .with("prod/ads/_tenant/namespace-ads.yaml", "b")
            .with("prod/_argocd/application-a.yaml", "c")
            .with("prod/_argocd/ads/application-b.yaml", "d")
            .with("prod/_bootstrap/application-c.yaml", "e");

    assertThat(change(next).units()).hasSize(5);
    assertThat(workloads(next)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prod/README.md",
        "prod/_argocd/ads/deeper/application-x.yaml",
        "prod/_bootstrap/argocd-cm/values.yaml",
        "prod/ads/bids/deeper/x.yaml",
        "README.md"
      })
  void filesOutsideUnitsAreNotLookedAt(String path) {
    assertThat(change(before.with(path, "anything: [")).units()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [",
        "",
        "- a list",
        "kind: ConfigMap\n",
        "a: &x 1\nb: *x\n",
        "\u0000",
        "a: 1\n---\nb: 2\n"
      })
  void fileThatHoldsNoObjectIsUnreadableOnceItIsAskedFor(String text) {
    DeliveredUnit unit =
        before
            .with("prod/ads/bids/configmap-a.yaml", text)
            .environment("prod")
            .workload("ads", "bids")
            .own();

    assertThat(unit.unreadable()).isEmpty();
    assertThat(unit.objects()).hasSize(1);
    assertThat(unit.unreadable().stream().map(DeliveredFile::path))
        .containsExactly("prod/ads/bids/configmap-a.yaml");
  }

  @Test
  void fileLargerThanAnyObjectIsUnreadable() {
    String huge = OBJECT.formatted("a") + "#" + "x".repeat(1024 * 1024) + "\n";
    DeliveredUnit unit =
        before
            .with("prod/ads/bids/configmap-a.yaml", huge)
            .environment("prod")
            .workload("ads", "bids")
            .own();

    assertThat(unit.objects()).hasSize(1);
    assertThat(unit.unreadable()).hasSize(1);
  }

  @Test
  void partOfATreeKeepsItsDocuments() {
    DeliveredEnvironment part =
        DeliveredTree.of(before).within(folder -> folder.contains("clicks")).environment("prod");

    assertThat(part.units()).containsExactly(Unit.workload("prod", "ads", "clicks"));
    assertThat(part.document("lineage.json")).isPresent();
  }

  private Change change(MemoryFiles next) {
    return new Change(before.environment("prod"), next.environment("prod"));
  }

  private List<String> workloads(MemoryFiles next) {
    Change change = change(next);
    return change.workloads(change.units()).stream().map(w -> w.name() + " " + w.kind()).toList();
  }
}
