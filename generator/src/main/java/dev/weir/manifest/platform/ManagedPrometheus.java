package dev.weir.manifest.platform;

import dev.weir.config.Installation.RemoteWrite;

/** Addresses of Amazon Managed Service for Prometheus. */
final class ManagedPrometheus {

  private ManagedPrometheus() {}

  /** Of a workspace, without a slash at its end. */
  static String url(Site site, RemoteWrite said) {
    String region = said.region().orElse(site.region());
    String suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    return "https://aps-workspaces." + region + "." + suffix + "/workspaces/" + said.workspace();
  }
}
