package dev.weir.policy.engine;

import java.util.Optional;

/** Where compiled modules are kept between runs; only speed depends on it. */
public interface CodeCache {

  Optional<byte[]> find(String key);

  void keep(String key, byte[] code);

  /** Nothing is kept. */
  static CodeCache none() {
    return new CodeCache() {
      @Override
      public Optional<byte[]> find(String key) {
        return Optional.empty();
      }

      @Override
      public void keep(String key, byte[] code) {}
    };
  }
}
