package dev.weir.manifest;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From JSON pointers of one object to where their values came from; the longest recorded prefix of
 * a pointer answers for it.
 */
public record Origins(Map<String, Origin> byPointer) {

  private static final Origins NONE = new Origins(Map.of());

  public Origins {
    byPointer = new TreeMap<>(byPointer);
  }

  /** Nothing recorded: what a plain run carries, since recording is done again on demand. */
  public static Origins none() {
    return NONE;
  }

  /** The origin of the field at {@code pointer}, or of the nearest field around it. */
  public Optional<Origin> of(String pointer) {
    String prefix = pointer;
    while (true) {
      Origin origin = byPointer.get(prefix);
      if (origin != null) {
        return Optional.of(origin);
      }
      int slash = prefix.lastIndexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      prefix = prefix.substring(0, slash);
    }
  }
}
