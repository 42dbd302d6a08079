package dev.weir.manifest.argocd.health;

/**
 * How Argo CD judges the objects of one kind.
 *
 * @param group API group
 * @param script Lua 5.1 over the global {@code obj} that returns {@code {status, message}}; without
 *     the string library, which Argo CD opens to its own scripts alone
 */
record HealthCheck(String group, String kind, String script) {

  /** The key in {@code argocd-cm}. */
  String key() {
    return "resource.customizations.health." + group + "_" + kind;
  }
}
