package dev.weir.publish.github;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository on GitHub, or on a server that may be one of its enterprise servers.
 *
 * @param api where its programming interface is, without a slash at the end
 * @param certainty whether the address alone says that it is GitHub
 */
record GitHubRepository(URI api, Certainty certainty, String owner, String name) {

  private static final Pattern WEB =
      Pattern.compile("(https?)://(?:[^/@]*@)?([^/@]+)/([^/]+)/([^/]+?)(?:\\.git)?/?");
  private static final Pattern SSH =
      Pattern.compile(
          "(?:git\\+)?ssh://(?:[^/@]*@)?([^/:@]+)(?::\\d+)?/([^/]+)/([^/]+?)(?:\\.git)?/?");
  private static final Pattern SHORT_SSH =
      Pattern.compile("(?:[^/@:]*@)?([^/:@]{2,}):/?([^/]+)/([^/]+?)(?:\\.git)?/?");
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern GITHUB = Pattern.compile("(ssh\\.|www\\.)?github\\.com(:443)?");

  /** What an address says of its server. */
  enum Certainty {
    GITHUB,
    PERHAPS
  }

  /** The repository at an address of Git; empty when it can be none of GitHub's. */
  static Optional<GitHubRepository> of(String address) {
    Matcher web = WEB.matcher(address);
    if (web.matches()) {
      return of(web.group(1), web.group(2), web.group(3), web.group(4));
    }
    Matcher ssh = SSH.matcher(address);
    if (ssh.matches()) {
      return of("https", ssh.group(1), ssh.group(2), ssh.group(3));
    }
    Matcher shorter = SHORT_SSH.matcher(address);
    return shorter.matches()
        ? of("https", shorter.group(1), shorter.group(2), shorter.group(3))
        : Optional.empty();
  }

  private static Optional<GitHubRepository> of(
      String scheme, String host, String owner, String name) {
    if (!SEGMENT.matcher(owner).matches() || !SEGMENT.matcher(name).matches()) {
      return Optional.empty();
    }
    if (GITHUB.matcher(host).matches()) {
      return certain("https://api.github.com", owner, name);
    }
    if (host.endsWith(".ghe.com")) {
      return certain("https://api." + host, owner, name);
    }
    return Optional.of(
        new GitHubRepository(
            URI.create(scheme + "://" + host + "/api/v3"), Certainty.PERHAPS, owner, name));
  }

  private static Optional<GitHubRepository> certain(String api, String owner, String name) {
    return Optional.of(new GitHubRepository(URI.create(api), Certainty.GITHUB, owner, name));
  }

  URI pulls(String more) {
    return URI.create(api + "/repos/" + owner + "/" + name + "/pulls" + more);
  }
}
