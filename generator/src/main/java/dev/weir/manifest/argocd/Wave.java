package dev.weir.manifest.argocd;

/**
 * The order in which the root makes its Applications. A wave is waited for until all of it is
 * healthy, so nothing may need what comes in a later one (facts: seen on real engines, order).
 */
public enum Wave {
  /**
   * What others stand on: cert-manager, custom resource definitions, the controllers of IAM and the
   * namespace of its objects.
   */
  FOUNDATION(0),
  /** Teams' namespaces. */
  TENANTS(1),
  /** The Flink operator, which watches those namespaces. */
  OPERATOR(2),
  /** All other parts, and the teams' workloads. */
  REST(3);

  private final int number;

  Wave(int number) {
    this.number = number;
  }

  /** What stands in Argo CD's annotation. */
  int number() {
    return number;
  }
}
