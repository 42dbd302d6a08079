package dev.weir.manifest.argocd.health;

import dev.weir.resolve.ResolvedEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The checks of every kind whose health Argo CD does not know, or knows wrongly: its own calls a
 * failed Flink job healthy (facts: seen on real engines, behaviour). All of them in every
 * environment, so that clusters may share one Argo CD.
 */
final class HealthChecks {

  private static final String ARGO = "argoproj.io";
  private static final String FLINK = "flink.apache.org";
  private static final String ACK_IAM = "iam.services.k8s.aws";
  private static final String ACK_EKS = "eks.services.k8s.aws";
  private static final String CROSSPLANE_IAM = "iam.aws.m.upbound.io";
  private static final String CROSSPLANE_EKS = "eks.aws.m.upbound.io";

  private static final List<HealthCheck> CHECKS =
      List.of(
          check(ARGO, "Application", "application"),
          check(FLINK, "FlinkDeployment", "flink-job"),
          check(FLINK, "FlinkSessionJob", "flink-job"),
          check(FLINK, "FlinkStateSnapshot", "flink-state-snapshot"),
          check(FLINK, "FlinkBlueGreenDeployment", "flink-blue-green"),
          check(ACK_IAM, "Role", "ack"),
          check(ACK_IAM, "Policy", "ack"),
          check(ACK_EKS, "PodIdentityAssociation", "ack"),
          check(CROSSPLANE_IAM, "Role", "crossplane"),
          check(CROSSPLANE_IAM, "Policy", "crossplane"),
          check(CROSSPLANE_IAM, "RolePolicyAttachment", "crossplane"),
          check(CROSSPLANE_EKS, "PodIdentityAssociation", "crossplane"));

  private HealthChecks() {}

  /** Scripts by their key in {@code argocd-cm}, sorted. */
  static Map<String, String> of(ResolvedEnvironment environment) {
    Map<String, String> scripts = new TreeMap<>();
    for (HealthCheck check : CHECKS) {
      String script =
          countsEveryChange(environment)
              ? check.script()
              : check.script().replace("countsEveryChange = true", "countsEveryChange = false");
      scripts.put(check.key(), script);
    }
    return scripts;
  }

  /** From Apache's 1.11 on {@code observedGeneration} follows changes that need no action. */
  private static boolean countsEveryChange(ResolvedEnvironment environment) {
    return environment.dialect().apacheBase().atLeast(1, 11);
  }

  private static HealthCheck check(String group, String kind, String script) {
    return new HealthCheck(group, kind, text(script + ".lua"));
  }

  private static String text(String name) {
    try (InputStream in = HealthChecks.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's own " + name, e);
    }
  }
}
