package dev.weir.cli;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.files.LooseFiles;
import dev.weir.policy.engine.CodeCache;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The user's cache folder: {@code $XDG_CACHE_HOME/weir}, else {@code $HOME/.cache/weir}. Nothing
 * depends on it.
 */
record UserCache(Path folder) implements CodeCache {

  static CodeCache of(Host host) {
    return folder(host).map(path -> (CodeCache) new UserCache(path)).orElseGet(CodeCache::none);
  }

  /** Where Weir keeps what only saves time; empty where the user has no such place. */
  static Optional<Path> folder(Host host) {
    return host.path("XDG_CACHE_HOME")
        .or(() -> host.home().map(home -> home.resolve(".cache")))
        .map(path -> path.resolve("weir"));
  }

  @Override
  public Optional<byte[]> find(String key) {
    return LooseFiles.readIfThere(file(key));
  }

  @Override
  public void keep(String key, byte[] code) {
    try {
      LooseFiles.write(file(key), code);
    } catch (EnvironmentException e) {
      // A folder that cannot be written costs time at the next run, and nothing else.
      return;
    }
  }

  private Path file(String key) {
    return folder.resolve("policies").resolve(key.replaceAll("[^A-Za-z0-9.-]", "_"));
  }
}
