package dev.weir.manifest.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.output.CanonicalYaml;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;

/**
 * The policies of a job that touches everything, for each backend; {@code -Dweir.update=true}
 * renews what is approved.
 */
final class WholePoliciesTest {

  @Test
  void plainBehindGateways() {
    verify(Systems.ranged("network: {endpoints: {all: [10.0.64.0/24]}}"), "everything");
  }

  @Test
  void plainBehindInterfaceEndpoints() {
    verify(
        Systems.ranged(
            "network: {endpoints: {all: [10.0.64.0/24], s3: [10.0.65.0/24],"
                + " dynamodb: [10.0.66.0/24]}}"),
        "everything");
  }

  @Test
  void ciliumByName() {
    verify(
        Systems.everything("network: {backend: cilium, nodeLocalDns: 169.254.20.10}"),
        "everything");
  }

  @Test
  void applicationNetworkPolicyByName() {
    verify(
        Systems.everything(
            "network: {backend: application-network-policy, clusterDns: 172.20.0.10}"),
        "everything");
  }

  @Test
  void smallestOnPlainPolicies() {
    verify(SmallCompany.create().job("totals", ""), "totals");
  }

  private static void verify(SmallCompany company, String workload) {
    boolean renew = Boolean.getBoolean("weir.update");
    Approvals.verify(
        text(company.target(workload)),
        new Options(renew ? new AutoApproveReporter() : new QuietReporter())
            .forFile()
            .withExtension(".yaml"));
  }

  private static String text(Target target) {
    CanonicalYaml yaml = new CanonicalYaml();
    return Stream.of(new WorkloadPolicies(), new NamedPolicies())
        .flatMap(concern -> concern.render(target).stream())
        .map(manifest -> new String(yaml.write(manifest.tree()), UTF_8))
        .collect(Collectors.joining("---\n"));
  }
}
