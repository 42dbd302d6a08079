package dev.weir.check.platform;

import java.util.regex.Pattern;

/** A container image by its full name: registry, repository, tag or digest. */
record ImageReference(String name) {

  private static final Pattern DIGEST = Pattern.compile("@sha256:[0-9a-f]{64}$");

  /** As container runtimes complete a short name. */
  static ImageReference of(String text) {
    int slash = text.indexOf('/');
    String first = slash < 0 ? "" : text.substring(0, slash);
    if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
      return new ImageReference(text);
    }
    return new ImageReference("docker.io/" + (slash < 0 ? "library/" : "") + text);
  }

  /** Whether it is at or below an allowed prefix; a prefix never ends in the middle of a name. */
  boolean isBelow(String prefix) {
    if (!name.startsWith(prefix)) {
      return false;
    }
    String rest = name.substring(prefix.length());
    return prefix.endsWith("/") || rest.isEmpty() || "/:@".indexOf(rest.charAt(0)) >= 0;
  }

  /** Whether the same name may mean another image tomorrow. */
  boolean moves() {
    if (DIGEST.matcher(name).find()) {
      return false;
    }
    String last = name.substring(name.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    return colon < 0 || last.substring(colon + 1).equals("latest");
  }
}
