package dev.weir.check.iam;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tags of roles have the characters that IAM takes (IAM user guide, tagging). */
final class RoleTags implements EnvironmentCheck {

  private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    Map<String, String> tags = new TreeMap<>(environment.spec().identity().tags());
    return tags.entrySet().stream()
        .filter(tag -> !isTaken(tag.getKey(), tag.getValue()))
        .map(tag -> finding(environment, tag.getKey(), tag.getValue()))
        .toList();
  }

  private static boolean isTaken(String key, String value) {
    return !key.isEmpty()
        && !key.toLowerCase(Locale.ROOT).startsWith("aws:")
        && TEXT.matcher(key).matches()
        && TEXT.matcher(value).matches();
  }

  private static Diagnostic finding(ResolvedEnvironment environment, String key, String value) {
    String pointer = Pointers.child("/spec/identity/tags", key);
    return Diagnostic.of(
        IamCodes.TAG,
        Pointers.nearestKey(environment.input().file().root(), pointer),
        "tag \"" + key + "\" with value \"" + value + "\"",
        "letters, digits, spaces and _ . : / = + - @, and no key that begins with aws:",
        "write the tag with these characters alone");
  }
}
