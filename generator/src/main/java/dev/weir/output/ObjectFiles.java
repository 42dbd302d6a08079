package dev.weir.output;

import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names the file of each object: {@code <unit folder>/<kind>-<name>.yaml} in lower case, letters,
 * digits, dots and dashes alone. Any other character of a name is an underscore and its code in
 * hexadecimal, {@code :} is {@code _3a}.
 */
public final class ObjectFiles {

  /** A file's name has at most 255 bytes: one kind, one name and one qualifier fit. */
  private static final int LONGEST_NAME = 110;

  private static final int LONGEST_OTHER = 60;

  private ObjectFiles() {}

  /** The file of an object whose kind and name are alone in its unit. */
  public static String path(Unit unit, ResourceKey key) {
    return unit.folder() + "/" + stem(key) + ".yaml";
  }

  /**
   * The files of all objects of one unit. Objects that would share a file also carry, behind two
   * underscores each, what tells them apart: group, namespace, else a hash of the whole key.
   */
  public static SortedMap<ResourceKey, String> paths(Unit unit, Collection<ResourceKey> keys) {
    SortedMap<String, List<ResourceKey>> byStem = new TreeMap<>();
    for (ResourceKey key : new TreeSet<>(keys)) {
      byStem.computeIfAbsent(stem(key), stem -> new ArrayList<>()).add(key);
    }
    SortedMap<ResourceKey, String> paths = new TreeMap<>();
    byStem.forEach(
        (stem, sharing) -> {
          for (ResourceKey key : sharing) {
            paths.put(key, unit.folder() + "/" + stem + qualifiers(key, sharing) + ".yaml");
          }
        });
    return Collections.unmodifiableSortedMap(paths);
  }

  private static String stem(ResourceKey key) {
    String kind = escape(key.kind().toLowerCase(Locale.ROOT)).replace("-", "_2d");
    return shorten(kind, LONGEST_OTHER) + "-" + shorten(escape(key.name()), LONGEST_NAME);
  }

  private static String qualifiers(ResourceKey key, List<ResourceKey> sharing) {
    if (sharing.size() == 1) {
      return "";
    }
    String group = "__" + shorten(escape(key.group()), LONGEST_OTHER);
    if (sharing.stream().map(ResourceKey::group).distinct().count() == sharing.size()) {
      return group;
    }
    String namespace = "__" + shorten(escape(key.namespace()), LONGEST_OTHER);
    if (sharing.stream().map(ResourceKey::namespace).distinct().count() == sharing.size()) {
      return namespace;
    }
    return "__" + hash(key.apiVersion() + "\n" + key.kind() + "\n" + key.namespace());
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.') {
        escaped.append(c);
      } else {
        escaped.append('_').append(HexFormat.of().toHexDigits(b));
      }
    }
    return escaped.toString();
  }

  private static String shorten(String escaped, int longest) {
    return escaped.length() <= longest
        ? escaped
        : escaped.substring(0, longest - 18) + "__" + hash(escaped);
  }

  /** The first 64 bits of SHA-256, in hexadecimal. */
  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
