package dev.weir.model;

import java.util.Optional;

/**
 * A container image by its full name.
 *
 * @param registry {@code docker.io} where none is written
 * @param repository {@code library/flink}
 * @param digest {@code sha256:…}
 */
public record ImageReference(
    String registry, String repository, Optional<String> tag, Optional<String> digest) {

  private static final String HUB = "docker.io";

  /** As container runtimes complete a short name; any text gives a reference. */
  public static ImageReference of(String text) {
    int slash = text.indexOf('/');
    String first = slash < 0 ? "" : text.substring(0, slash);
    if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
      return of(first, text.substring(slash + 1));
    }
    return of(HUB, (slash < 0 ? "library/" : "") + text);
  }

  private static ImageReference of(String registry, String rest) {
    int at = rest.indexOf('@');
    String name = at < 0 ? rest : rest.substring(0, at);
    int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    return new ImageReference(
        registry,
        colon < 0 ? name : name.substring(0, colon),
        colon < 0 ? Optional.empty() : Optional.of(name.substring(colon + 1)),
        at < 0 ? Optional.empty() : Optional.of(rest.substring(at + 1)));
  }

  /** The whole name: {@code docker.io/library/flink:1.20.1}. */
  public String name() {
    return registry
        + "/"
        + repository
        + tag.map(text -> ":" + text).orElse("")
        + digest.map(text -> "@" + text).orElse("");
  }

  /** Whether it is at or below an allowed prefix; a prefix never ends in the middle of a name. */
  public boolean isBelow(String prefix) {
    String name = name();
    if (!name.startsWith(prefix)) {
      return false;
    }
    String rest = name.substring(prefix.length());
    return prefix.endsWith("/") || rest.isEmpty() || "/:@".indexOf(rest.charAt(0)) >= 0;
  }

  /** Whether the same name may mean another image tomorrow. */
  public boolean moves() {
    return digest.isEmpty() && tag.filter(text -> !text.equals("latest")).isEmpty();
  }
}
