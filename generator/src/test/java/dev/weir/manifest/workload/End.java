package dev.weir.manifest.workload;

import java.util.Map;

/**
 * An end of a flow: a pod, or something outside the cluster's pods.
 *
 * @param namespace of a pod; empty for everything else
 * @param address of what is no pod
 * @param host the name that a client asked for; empty when it connects to an address
 * @param entity what Cilium calls it: {@code host}, {@code kube-apiserver}; empty for the world
 */
record End(
    String namespace, Map<String, String> labels, String address, String host, String entity) {

  /** Of the services of AWS behind gateways, and of everybody else on the internet. */
  private static final String PUBLIC = "52.95.1.2";

  static End pod(String namespace, Map<String, String> labels) {
    return new End(namespace, labels, "", "", "");
  }

  static End outside(String address) {
    return new End("", Map.of(), address, "", "");
  }

  /** A server with a public address, which the client asked for by name. */
  static End host(String name) {
    return new End("", Map.of(), PUBLIC, name, "");
  }

  static End entity(String entity, String address) {
    return new End("", Map.of(), address, "", entity);
  }

  boolean isPod() {
    return !namespace.isEmpty();
  }

  /** As a test names it. */
  @Override
  public String toString() {
    if (isPod()) {
      return namespace + "/" + labels;
    }
    return entity + (host.isEmpty() ? address : host);
  }
}
