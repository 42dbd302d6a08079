package dev.weir.manifest.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.Expansion;
import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Tracing;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an environment's {@code argocd} section and its jobs' lives make of Argo CD's objects. */
class ArgoCdConcernsTest {

  private static final String REPOSITORY = "repoURL: \"https://github.com/acme/delivery.git\"";

  private static SmallCompany company(String argocd) {
    return SmallCompany.create()
        .environment("argocd:\n" + (REPOSITORY + "\n" + argocd).indent(2))
        .job("totals", "");
  }

  private static JsonNode the(List<Manifest> manifests, String kind, String name) {
    return manifests.stream()
        .filter(m -> m.key().kind().equals(kind) && m.key().name().equals(name))
        .map(Manifest::tree)
        .findFirst()
        .orElseThrow();
  }

  private static List<Manifest> ofEnvironment(SmallCompany company) {
    return Expansion.expand(new EnvironmentTarget(company.resolved(), Tracing.OFF));
  }

  private static JsonNode annotations(JsonNode object) {
    return object.at("/metadata/annotations");
  }

  @Test
  void nothingOfArgoCdIsRenderedWithoutASection() {
    SmallCompany company =
        SmallCompany.create()
            .environment("monitoring: {}")
            .job("totals", "resources: {jobManager: {replicas: 2}}");

    List<Manifest> all =
        Stream.of(
                ofEnvironment(company),
                Expansion.expand(company.team(Tracing.OFF)),
                Expansion.expand(company.target("totals")))
            .flatMap(List::stream)
            .toList();

    assertThat(all)
        .isNotEmpty()
        .noneMatch(m -> m.key().group().equals("argoproj.io"))
        .noneMatch(m -> m.tree().toString().contains("sync-wave"));
  }

  @Test
  void clusterBranchAndNamespaceAreAsTheSectionSays() {
    String said =
        """
        deliveryBranch: live
        argocd:
          %s
          namespace: gitops
          destination: {name: in-cluster}
        """;
    List<Manifest> manifests =
        Expansion.expand(
            SmallCompany.create()
                .environment(said.formatted(REPOSITORY))
                .job("totals", "")
                .target("totals"));

    JsonNode application = the(manifests, "Application", "dev.payments.totals");

    assertThat(application.at("/metadata/namespace").asText()).isEqualTo("gitops");
    assertThat(application.at("/spec/source/targetRevision").asText()).isEqualTo("live");
    assertThat(application.at("/spec/destination"))
        .isEqualTo(Json.of("{name: in-cluster, namespace: payments}"));
  }

  @Test
  void retiredWorkloadTakesWhatItHoldsAlongInBothOfItsApplications() {
    SmallCompany company = company("").job("other", "").job("totals", "lifecycle: retired");

    JsonNode own =
        the(Expansion.expand(company.target("totals")), "Application", "dev.payments.totals");
    List<Manifest> team = Expansion.expand(company.team(Tracing.OFF));

    assertThat(own.at("/metadata/finalizers")).hasSize(1);
    assertThat(the(team, "Application", "tenant.dev.payments.totals").at("/metadata/finalizers"))
        .hasSize(1);
    assertThat(the(team, "Application", "tenant.dev.payments.other").path("metadata"))
        .noneMatch(node -> node.toString().contains("finalizer"));
  }

  @Test
  void sessionClusterIsRetiredWithTheLastOfItsJobs() {
    String job = "cluster: explore\nartifact: {jar: \"https://jars.acme.example/job.jar\"}\n";
    SmallCompany company =
        company("").cluster("explore", "").bareJob("one", job + "lifecycle: retired\n");

    assertThat(finalizers(company)).hasSize(1);
    assertThat(finalizers(company.bareJob("two", job))).isEmpty();
  }

  private static JsonNode finalizers(SmallCompany company) {
    List<Manifest> manifests = Expansion.expand(company.target("explore"));
    return the(manifests, "Application", "dev.payments.explore").at("/metadata/finalizers");
  }

  @Test
  void teamGoesWithTheLastOfItsWorkloadsOnceAllAreRetired() {
    SmallCompany retired = company("").job("totals", "lifecycle: retired");

    assertThat(
            the(ofEnvironment(retired), "Application", "dev.payments").at("/metadata/finalizers"))
        .hasSize(1);
    assertThat(
            the(ofEnvironment(retired), "Application", "tenant.dev.payments")
                .at("/metadata/finalizers"))
        .hasSize(1);
    assertThat(
            the(ofEnvironment(retired.job("other", "")), "Application", "dev.payments")
                .at("/metadata")
                .has("finalizers"))
        .isFalse();
  }

  @Test
  void windowsLeaveAWayToSyncWorkloadsByHand() {
    SmallCompany company =
        company(
            """
            syncWindows:
              - {kind: deny, schedule: "0 16 * * 5", duration: 64h, why: weekend}
            """);

    JsonNode team = the(Expansion.expand(company.team(Tracing.OFF)), "AppProject", "payments-dev");
    JsonNode platform = the(ofEnvironment(company), "AppProject", "platform-dev");

    assertThat(team.at("/spec/syncWindows"))
        .isEqualTo(
            Json.of(
                """
                - kind: deny
                  schedule: 0 16 * * 5
                  duration: 64h
                  timeZone: UTC
                  applications: ["*"]
                  manualSync: true
                  description: weekend
                """));
    assertThat(platform.at("/spec/syncWindows/0/applications/0").asText())
        .isEqualTo("platform.dev.*");
    assertThat(platform.at("/spec/syncWindows/0/manualSync").asBoolean()).isFalse();
  }

  @Test
  void windowOfThePlatformBindsNoWorkload() {
    SmallCompany company =
        company(
            """
            syncWindows:
              - {kind: allow, schedule: "0 9 * * 2", duration: 3h, binds: [platform], why: calm}
            """);

    assertThat(
            the(Expansion.expand(company.team(Tracing.OFF)), "AppProject", "payments-dev")
                .path("spec")
                .has("syncWindows"))
        .isFalse();
  }

  @Test
  void teamHearsOfItsWorkloadByTheServiceOfEachContact() {
    SmallCompany company =
        company("notifications: {services: {chat: slack, pager: pagerduty}}")
            .with(
                "teams/payments/team.yaml",
                """
                apiVersion: weir.dev/v1
                kind: Team
                metadata: {name: payments}
                spec:
                  owners: [a@acme.example]
                  costCenter: CC-1
                  contact: {chat: "#pay", email: pay@acme.example}
                  runsIn: {environments: [dev]}
                """);

    List<Manifest> manifests = Expansion.expand(company.target("totals"));
    List<Manifest> team = Expansion.expand(company.team(Tracing.OFF));

    assertThat(annotations(the(manifests, "Application", "dev.payments.totals")))
        .isEqualTo(
            Json.of(
                """
                argocd.argoproj.io/sync-wave: "10"
                notifications.argoproj.io/subscribe.on-health-degraded.slack: pay
                notifications.argoproj.io/subscribe.on-sync-failed.slack: pay
                """));
    assertThat(annotations(the(team, "Application", "tenant.dev.payments.totals")))
        .isEqualTo(Json.of("{notifications.argoproj.io/subscribe.on-sync-failed.slack: pay}"));
  }

  @Test
  void chartIsReadWithTheValuesBesideIt() {
    PlatformPart operator =
        PlatformPart.of(
            "operator",
            Wave.OPERATOR,
            "flink",
            new PartSource.Chart("https://charts.example", "flink", "1.15.0", "flink", true),
            new PartSource.Folder());

    JsonNode application = rendered(operator, "platform.dev.operator");

    assertThat(annotations(application).path("argocd.argoproj.io/sync-wave").asText())
        .isEqualTo("2");
    assertThat(application.at("/spec/sources"))
        .isEqualTo(
            Json.of(
                """
                - repoURL: https://charts.example
                  chart: flink
                  targetRevision: 1.15.0
                  helm:
                    releaseName: flink
                    skipCrds: true
                    valueFiles: [$values/dev/_platform/operator/values.yaml]
                - repoURL: https://github.com/acme/delivery.git
                  targetRevision: environment/dev
                  path: dev/_platform/operator
                  directory: {exclude: values.yaml}
                - repoURL: https://github.com/acme/delivery.git
                  targetRevision: environment/dev
                  ref: values
                """));
  }

  @Test
  void chartsRepositoryIsOneThatThePlatformMayRead() {
    PlatformPart part =
        PlatformPart.of(
            "certs",
            Wave.FOUNDATION,
            "cert-manager",
            new PartSource.Chart("https://charts.example", "cm", "1.0.0", "cm", false));
    ResolvedEnvironment environment = company("").resolved();

    List<Manifest> manifests =
        new Bootstrap(e -> List.of(part)).render(new EnvironmentTarget(environment, Tracing.OFF));

    assertThat(the(manifests, "AppProject", "platform-dev").at("/spec/sourceRepos"))
        .isEqualTo(Json.of("[https://github.com/acme/delivery.git, https://charts.example]"));
  }

  @Test
  void whatIsKeptIsNeitherPrunedNorDeleted() {
    PlatformPart crds =
        PlatformPart.of(
                "crds",
                Wave.FOUNDATION,
                "flink",
                new PartSource.Git(
                    "https://github.com/apache/flink",
                    "release-1.15.0",
                    "crds",
                    Optional.of("*.yml")))
            .kept();

    JsonNode application = rendered(crds, "platform.dev.crds");

    assertThat(application.at("/spec/syncPolicy/automated/prune").asBoolean(true)).isFalse();
    assertThat(application.at("/spec/syncPolicy/syncOptions").toString())
        .contains("Prune=false", "Delete=false");
    assertThat(application.at("/spec/source/directory/include").asText()).isEqualTo("*.yml");
  }

  private static JsonNode rendered(PlatformPart part, String name) {
    var target = new EnvironmentTarget(company("").resolved(), Tracing.OFF);
    return the(new RootApplications(e -> List.of(part)).render(target), "Application", name);
  }
}
