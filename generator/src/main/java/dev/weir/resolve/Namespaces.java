package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec;
import java.util.Set;
import java.util.TreeSet;

/** Namespaces that no team can have. */
final class Namespaces {

  private static final Set<String> OF_PLATFORM =
      Set.of(
          "ack-system",
          "argocd",
          "cert-manager",
          "crossplane-system",
          "default",
          "external-secrets",
          "karpenter",
          "yunikorn");

  private Namespaces() {}

  /** Those of the platform's parts in an environment. */
  static Set<String> reserved(EnvironmentSpec spec) {
    Set<String> reserved = new TreeSet<>(OF_PLATFORM);
    reserved.add(spec.operator().namespace().orElse("flink-operator"));
    reserved.add(spec.identity().objectNamespace());
    spec.monitoring()
        .ifPresent(monitoring -> reserved.add(monitoring.namespace().orElse("monitoring")));
    spec.ingress().ifPresent(ingress -> reserved.add(ingress.namespace()));
    spec.argocd().ifPresent(argocd -> reserved.add(argocd.ownNamespace()));
    return reserved;
  }

  static boolean isTaken(String namespace, Set<String> reserved) {
    return namespace.startsWith("kube-") || reserved.contains(namespace);
  }
}
