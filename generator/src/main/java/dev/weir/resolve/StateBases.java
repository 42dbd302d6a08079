package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec.Storage;

/** The folders of an environment below which each job gets its own, without a slash at the end. */
public record StateBases(
    String checkpoints, String savepoints, String highAvailability, String changelog) {

  /** What the environment says, each absent one following its base of all state. */
  public static StateBases of(Storage storage) {
    return new StateBases(
        trimmed(storage.checkpoints().orElse(storage.state())),
        trimmed(storage.savepoints().orElse(storage.state())),
        trimmed(storage.highAvailability().orElse(storage.state())),
        trimmed(storage.changelog().orElse(storage.state())));
  }

  static String trimmed(String uri) {
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
