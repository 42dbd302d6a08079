package dev.weir.policy.engine.builtin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every built-in function that this host has; the capabilities file allows no others. */
public final class BuiltIns {

  private static final Map<String, BuiltIn> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("regex.find_n", Patterns::find),
              Map.entry("regex.replace", Patterns::replace),
              Map.entry("regex.split", Patterns::split),
              Map.entry("semver.compare", SemanticVersion::compare),
              Map.entry("semver.is_valid", SemanticVersion::isValid),
              Map.entry("sprintf", Sprintf::call),
              Map.entry("strings.any_prefix_match", Strings::anyPrefix),
              Map.entry("strings.any_suffix_match", Strings::anySuffix),
              Map.entry("strings.count", Strings::count),
              Map.entry("time.parse_rfc3339_ns", Times::parseRfc3339),
              Map.entry("units.parse", Units::parse),
              Map.entry("units.parse_bytes", Units::parseBytes)));

  private BuiltIns() {}

  /** The function of a name. */
  public static Optional<BuiltIn> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** All names, sorted. */
  public static Set<String> names() {
    return ALL.keySet();
  }
}
