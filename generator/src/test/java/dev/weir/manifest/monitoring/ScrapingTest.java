package dev.weir.manifest.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Json;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Tracing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScrapingTest {

  private static final SmallCompany COMPANY = SmallCompany.create();

  private static List<Manifest> render(SmallCompany company) {
    return new Scraping().render(company.target("fraud"));
  }

  @Test
  void aJobHasOnePodMonitorThatTheStackPicks() {
    assertThat(render(COMPANY.job("fraud", "")).get(0).tree())
        .isEqualTo(
            Json.of(
                """
                apiVersion: monitoring.coreos.com/v1
                kind: PodMonitor
                metadata:
                  name: fraud
                  namespace: payments
                  labels:
                    app.kubernetes.io/managed-by: weir
                    app.kubernetes.io/name: fraud
                    app.kubernetes.io/part-of: payments
                    release: prom
                    weir.dev/environment: dev
                    weir.dev/team: payments
                    weir.dev/workload: fraud
                spec:
                  selector:
                    matchLabels:
                      type: flink-native-kubernetes
                      weir.dev/workload: fraud
                  podTargetLabels:
                    [app, component, weir.dev/environment, weir.dev/team, weir.dev/workload]
                  podMetricsEndpoints:
                    - port: metrics
                      path: /metrics
                      interval: 30s
                      relabelings:
                        - action: replace
                          sourceLabels: [__meta_kubernetes_pod_node_name]
                          targetLabel: node
                """));
  }

  @Test
  void itIsDeliveredWithTheJob() {
    assertThat(render(COMPANY.job("fraud", "")).get(0).unit().folder())
        .isEqualTo("dev/payments/fraud");
  }

  @Test
  void intervalIsTheJobs() {
    assertThat(
            render(COMPANY.job("fraud", "monitoring: {interval: 2min}"))
                .get(0)
                .tree()
                .at("/spec/podMetricsEndpoints/0/interval")
                .asText())
        .isEqualTo("2m");
  }

  @Test
  void standalonePodsHaveAnotherType() {
    SmallCompany company =
        COMPANY.job("fraud", "mode: standalone\nresources: {taskManager: {replicas: 1}}");
    assertThat(render(company).get(0).tree().at("/spec/selector/matchLabels/type").asText())
        .isEqualTo("flink-standalone-kubernetes");
  }

  @Test
  void aJobThatIsNotMonitoredHasNone() {
    assertThat(render(COMPANY.job("fraud", "monitoring: {enabled: false}"))).isEmpty();
  }

  @Test
  void anEnvironmentWithoutAStackHasNone() {
    assertThat(render(COMPANY.environment("").job("fraud", ""))).isEmpty();
  }

  @Test
  void theIntervalsOriginIsTheJobsLine() {
    var target = COMPANY.job("fraud", "monitoring: {interval: 2min}").target("fraud", Tracing.ON);
    var origin =
        new Scraping()
            .render(target)
            .get(0)
            .origins()
            .of("/spec/podMetricsEndpoints/0/interval")
            .orElseThrow();
    assertThat(origin.leaves().get(0).location().file())
        .isEqualTo("teams/payments/jobs/fraud.yaml");
  }
}
