package dev.weir.scenario;

import static dev.weir.scenario.SyncedTree.annotation;
import static dev.weir.scenario.SyncedTree.elements;
import static dev.weir.scenario.SyncedTree.name;
import static dev.weir.scenario.SyncedTree.wave;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Unit;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of everything that Argo CD is given for the example company. */
class SyncedTreeTest {

  private static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
  private static final String CONFIRMED = "Prune=confirm,Delete=confirm";
  private static final SyncedTree TREE = SyncedTree.of(Rendered.texts(Scenario.example().tree()));

  private static String json(JsonNode tree) {
    return tree.toString();
  }

  @Test
  void everyFolderIsReadByOneApplicationThatIsNamedAsItsUnit() {
    Set<String> synced =
        TREE.folders().keySet().stream()
            .filter(folder -> !folder.endsWith("/_bootstrap"))
            .collect(Collectors.toCollection(TreeSet::new));

    Map<String, List<String>> readers = TREE.readers();

    assertThat(readers.keySet()).isEqualTo(synced);
    readers.forEach(
        (folder, applications) ->
            assertThat(applications)
                .as(folder)
                .containsExactly(Unit.ofFolder(folder).flatMap(Unit::application).orElseThrow()));
  }

  @Test
  void nothingSyncsTheBootstrapFolder() {
    assertThat(TREE.readers().keySet()).noneMatch(path -> path.contains("_bootstrap"));
    assertThat(TREE.folders().keySet()).anyMatch(path -> path.endsWith("/_bootstrap"));
  }

  @Test
  void everyObjectIsAllowedByTheProjectOfItsApplication() {
    for (JsonNode application : TREE.applications().toList()) {
      for (String path : TREE.paths(application)) {
        assertThat(TREE.folders().getOrDefault(path, List.of()))
            .as(name(application))
            .isNotEmpty()
            .allMatch(object -> TREE.allows(application, object));
      }
    }
  }

  @Test
  void teamsProjectsHoldNothingOutsideTheirNamespaceAndNoRights() {
    List<JsonNode> projects =
        TREE.objects("AppProject").filter(p -> !name(p).startsWith("platform-")).toList();

    assertThat(projects)
        .isNotEmpty()
        .allSatisfy(
            project -> {
              assertThat(project.path("spec").has("clusterResourceWhitelist")).isFalse();
              assertThat(project.at("/spec/destinations")).hasSize(1);
              assertThat(project.at("/spec/destinations/0/namespace").asText())
                  .isNotEmpty()
                  .doesNotContain("*");
              assertThat(elements(project.at("/spec/namespaceResourceWhitelist")))
                  .extracting(entry -> entry.path("kind").asText())
                  .doesNotContain(
                      "*",
                      "Application",
                      "AppProject",
                      "NetworkPolicy",
                      "Role",
                      "RoleBinding",
                      "Secret",
                      "ServiceAccount");
            });
  }

  @Test
  void noApplicationIsInTheDefaultProject() {
    assertThat(TREE.applications())
        .isNotEmpty()
        .extracting(application -> application.at("/spec/project").asText())
        .doesNotContain("", "default");
  }

  @Test
  void whateverIsPrunedIsNeverEmptied() {
    assertThat(TREE.applications())
        .allMatch(
            application ->
                json(application.at("/spec/syncPolicy/automated"))
                    .contains("\"allowEmpty\":false"));
  }

  @Test
  void everyApplicationFollowsTheDeliveryBranchOfItsEnvironment() {
    for (JsonNode application : TREE.applications().toList()) {
      String environment = application.at("/metadata/labels/weir.dev~1environment").asText();
      assertThat(TREE.sources(application))
          .as(name(application))
          .allMatch(
              source ->
                  source.path("targetRevision").asText().equals("environment/" + environment));
    }
  }

  @Test
  void everyApplicationRetriesTheNewestForEverAndSharesNothing() {
    assertThat(TREE.applications())
        .allSatisfy(
            application -> {
              JsonNode policy = application.at("/spec/syncPolicy");
              assertThat(policy.at("/retry/limit").asInt()).isEqualTo(-1);
              assertThat(policy.at("/retry/refresh").asBoolean()).isTrue();
              assertThat(policy.at("/retry/backoff/maxDuration").asText()).isEqualTo("1m");
              assertThat(json(policy.path("syncOptions")))
                  .contains("FailOnSharedResource=true", "ServerSideApply=true")
                  .doesNotContain("ApplyOutOfSyncOnly", "Replace", "Force=true");
            });
  }

  @Test
  void noApplicationRecursesOrNamesPathsOfItsOwn() {
    assertThat(TREE.applications())
        .allSatisfy(
            application ->
                assertThat(json(application)).doesNotContain("recurse", "manifest-generate-paths"));
    assertThat(TREE.objects("ApplicationSet")).isEmpty();
  }

  @Test
  void whatOthersWroteIsComparedByTheServer() {
    assertThat(TREE.applications())
        .allSatisfy(
            application -> {
              boolean others = TREE.sources(application).size() < sources(application);
              assertThat(annotation(application, "argocd.argoproj.io/compare-options"))
                  .as(name(application))
                  .isEqualTo(others ? "ServerSideDiff=true" : "");
            });
    assertThat(TREE.the("Application", "platform.prod.flink-crds").at("/metadata/annotations"))
        .anyMatch(value -> value.asText().equals("ServerSideDiff=true"));
  }

  private static int sources(JsonNode application) {
    return Math.max(1, application.at("/spec/sources").size());
  }

  @Test
  void valuesOfAChartAreReadAsNoObject() {
    Set<String> excluding = new TreeSet<>();
    for (JsonNode application : TREE.applications().toList()) {
      for (JsonNode source : TREE.sources(application)) {
        String path = source.path("path").asText();
        boolean excludes = source.at("/directory/exclude").asText().equals("values.yaml");
        assertThat(excludes).as(path).isEqualTo(TREE.values().contains(path));
        if (excludes) {
          excluding.add(path);
        }
      }
    }
    assertThat(excluding).isNotEmpty().isSubsetOf(TREE.folders().keySet());
  }

  @Test
  void theRootGoesFromFoundationsToTenantsToWorkloads() {
    assertThat(wave(TREE.the("Application", "platform.prod.iam"))).isZero();
    assertThat(wave(TREE.the("Application", "tenant.prod.payments"))).isEqualTo(1);
    assertThat(wave(TREE.the("Application", "prod.payments"))).isEqualTo(3);
  }

  @Test
  void teamsAppsOfAppsHaveNoWaves() {
    TREE.folders()
        .forEach(
            (folder, objects) -> {
              if (folder.matches("[^/]+/_argocd/[^/]+")) {
                assertThat(objects).as(folder).allMatch(object -> wave(object) == 0);
              }
            });
  }

  @Test
  void theApplicationIsTheLastOfItsTenantUnit() {
    TREE.folders()
        .forEach(
            (folder, objects) -> {
              if (folder.matches("[^/]+/[^/]+/_tenant/[^/]+")) {
                int last = objects.stream().mapToInt(SyncedTree::wave).max().orElseThrow();
                assertThat(objects)
                    .as(folder)
                    .filteredOn(object -> wave(object) == last)
                    .extracting(object -> object.path("kind").asText())
                    .contains("Application")
                    .isSubsetOf("Application", "HorizontalPodAutoscaler");
              }
            });
  }

  @Test
  void workloadsGoFromConfigurationToBudgets() {
    Map<String, Integer> waves =
        Map.of(
            "ConfigMap", 0,
            "ExternalSecret", 0,
            "SecretProviderClass", 0,
            "PodMonitor", 1,
            "PrometheusRule", 1,
            "FlinkDeployment", 2,
            "FlinkSessionJob", 2,
            "FlinkBlueGreenDeployment", 2,
            "PodDisruptionBudget", 3,
            "FlinkStateSnapshot", 3);
    TREE.folders()
        .forEach(
            (folder, objects) -> {
              if (Unit.ofFolder(folder).orElseThrow().owner() == Unit.Owner.TEAM) {
                assertThat(objects)
                    .as(folder)
                    .allMatch(o -> waves.getOrDefault(o.path("kind").asText(), -1) == wave(o));
              }
            });
  }

  @Test
  void onlyRetiredWorkloadsTakeWhatTheyHoldAlong() {
    Set<String> cascading =
        TREE.applications()
            .filter(application -> application.at("/metadata").has("finalizers"))
            .map(SyncedTree::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> retired = new TreeSet<>();
    TREE.objects("FlinkDeployment")
        .filter(object -> annotation(object, "weir.dev/lifecycle").equals("retired"))
        .map(object -> object.at("/metadata/labels"))
        .map(
            labels ->
                labels.path("weir.dev/environment").asText()
                    + "."
                    + labels.path("weir.dev/team").asText()
                    + "."
                    + labels.path("weir.dev/workload").asText())
        .forEach(name -> retired.addAll(List.of(name, "tenant." + name)));

    assertThat(cascading).isNotEmpty().isEqualTo(retired);
  }

  @Test
  void namespacesAndProductionsJobsAreConfirmed() {
    assertThat(TREE.objects("Namespace"))
        .allMatch(object -> annotation(object, SYNC_OPTIONS).equals(CONFIRMED));
    assertThat(TREE.objects())
        .filteredOn(SyncedTreeTest::isJobOfProduction)
        .isNotEmpty()
        .allMatch(object -> annotation(object, SYNC_OPTIONS).equals(CONFIRMED));
  }

  private static boolean isJobOfProduction(JsonNode object) {
    return object.path("apiVersion").asText().startsWith("flink.apache.org/")
        && !object.path("kind").asText().equals("FlinkStateSnapshot")
        && object.at("/metadata/labels/weir.dev~1tier").asText().equals("prod");
  }

  @Test
  void productionsWorkloadsLeaveAUnitThatStaysOnlyConfirmed() {
    List<JsonNode> all =
        TREE.applications().filter(a -> name(a).matches("(emr-)?prod\\.[^.]+\\.[^.]+")).toList();

    assertThat(all).anyMatch(SyncedTreeTest::cascades).anyMatch(a -> !cascades(a));
    assertThat(all)
        .allMatch(a -> annotation(a, SYNC_OPTIONS).equals(cascades(a) ? "" : "Prune=confirm"));
  }

  private static boolean cascades(JsonNode application) {
    return application.at("/metadata").has("finalizers");
  }

  @Test
  void aTeamsRunRendersItsApplicationsAndNobodyElses() {
    var selection = new Selection(Set.of("prod"), Set.of("payments"), Set.of());

    var files = Pipeline.run(Scenario.example().tree(), selection).tree().files();

    assertThat(files.keySet())
        .contains(
            "prod/_argocd/payments/appproject-payments-prod.yaml",
            "prod/payments/_tenant/fraud-scoring/application-prod.payments.fraud-scoring.yaml")
        .allMatch(path -> path.matches("prod/(_argocd/)?payments/.*"));
  }

  @Test
  void nothingIsWrittenAsNull() {
    assertThat(TREE.objects()).allMatch(object -> !json(object).contains(":null"));
  }

  @Test
  void onlyReplicasUnderAnAutoscalerAreLeftToOthers() {
    Set<String> scaled =
        TREE.objects("HorizontalPodAutoscaler")
            .map(object -> object.at("/spec/scaleTargetRef/name").asText())
            .collect(Collectors.toCollection(TreeSet::new));
    List<JsonNode> ignoring =
        TREE.applications().filter(a -> a.path("spec").has("ignoreDifferences")).toList();

    assertThat(ignoring)
        .extracting(a -> name(a).substring(name(a).lastIndexOf('.') + 1))
        .isNotEmpty()
        .isSubsetOf(scaled);
    assertThat(ignoring)
        .allMatch(
            a ->
                json(a.at("/spec/ignoreDifferences"))
                    .contains("\"jsonPointers\":[\"/spec/taskManager/replicas\"]"));
  }
}
