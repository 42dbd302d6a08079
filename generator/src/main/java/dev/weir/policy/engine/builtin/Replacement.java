package dev.weir.policy.engine.builtin;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * What Go's templates of replacements mean for one match: {@code $1}, {@code $name}, <code>${name}
 * </code> and {@code $$}; a group that is not there is empty.
 */
final class Replacement {

  private static final java.util.regex.Pattern REFERENCE =
      java.util.regex.Pattern.compile("\\$(?:(\\$)|\\{(\\w+)\\}|(\\w+))");

  private final Pattern pattern;
  private final Matcher match;

  Replacement(Pattern pattern, Matcher match) {
    this.pattern = pattern;
    this.match = match;
  }

  String of(String template) {
    return REFERENCE
        .matcher(template)
        .replaceAll(
            found -> {
              String name = found.group(2) == null ? found.group(3) : found.group(2);
              String text = found.group(1) == null ? group(name) : "$";
              return java.util.regex.Matcher.quoteReplacement(text);
            });
  }

  private String group(String name) {
    boolean number = name.chars().allMatch(c -> c >= '0' && c <= '9');
    int index = number ? number(name) : pattern.namedGroups().getOrDefault(name, Integer.MAX_VALUE);
    String text = index > match.groupCount() ? null : match.group(index);
    return text == null ? "" : text;
  }

  private static int number(String digits) {
    return digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
