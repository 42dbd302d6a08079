package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** OPA's {@code regex.*} that its modules lack, with the same engine's syntax (RE2). */
final class Patterns {

  private Patterns() {}

  /** A match in a text, as a range of it. */
  private record Match(int start, int end) {}

  static Optional<JsonNode> find(List<JsonNode> arguments) {
    String text = arguments.get(1).asText();
    int most = arguments.get(2).asInt();
    return with(
        arguments.get(0),
        pattern -> {
          ArrayNode found = JsonNodeFactory.instance.arrayNode();
          matches(pattern.matcher(text)).stream()
              .limit(most < 0 ? Long.MAX_VALUE : most)
              .forEach(match -> found.add(text.substring(match.start, match.end)));
          return found;
        });
  }

  static Optional<JsonNode> split(List<JsonNode> arguments) {
    String text = arguments.get(1).asText();
    return with(
        arguments.get(0),
        pattern -> {
          ArrayNode parts = JsonNodeFactory.instance.arrayNode();
          int from = 0;
          for (Match match : matches(pattern.matcher(text))) {
            if (match.end == 0 || (match.start == text.length() && match.start == match.end)) {
              continue;
            }
            parts.add(text.substring(from, match.start));
            from = match.end;
          }
          return parts.add(text.substring(from));
        });
  }

  static Optional<JsonNode> replace(List<JsonNode> arguments) {
    String text = arguments.get(0).asText();
    String template = arguments.get(2).asText();
    return with(
        arguments.get(1),
        pattern -> {
          Matcher matcher = pattern.matcher(text);
          StringBuilder replaced = new StringBuilder();
          int from = 0;
          for (Match match : matches(matcher)) {
            replaced.append(text, from, match.start);
            matcher.find(match.start);
            replaced.append(new Replacement(pattern, matcher).of(template));
            from = match.end;
          }
          return TextNode.valueOf(replaced.append(text.substring(from)).toString());
        });
  }

  private static Optional<JsonNode> with(JsonNode pattern, Function<Pattern, JsonNode> use) {
    try {
      return Optional.of(use.apply(Pattern.compile(pattern.asText())));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** As Go finds them: an empty match right behind another match does not count. */
  private static List<Match> matches(Matcher matcher) {
    List<Match> matches = new ArrayList<>();
    int end = -1;
    while (matcher.find()) {
      if (matcher.start() != matcher.end() || matcher.start() != end) {
        matches.add(new Match(matcher.start(), matcher.end()));
      }
      end = matcher.end();
    }
    return matches;
  }
}
