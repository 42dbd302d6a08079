package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** OPA's {@code strings.*}. */
final class Strings {

  private Strings() {}

  static Optional<JsonNode> anyPrefix(List<JsonNode> arguments) {
    return any(arguments, String::startsWith);
  }

  static Optional<JsonNode> anySuffix(List<JsonNode> arguments) {
    return any(arguments, String::endsWith);
  }

  /** How often a text stands in another, without overlaps; the empty one at every character. */
  static Optional<JsonNode> count(List<JsonNode> arguments) {
    String text = arguments.get(0).asText();
    String sought = arguments.get(1).asText();
    if (sought.isEmpty()) {
      return Optional.of(IntNode.valueOf(text.codePointCount(0, text.length()) + 1));
    }
    int count = 0;
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
      count++;
    }
    return Optional.of(IntNode.valueOf(count));
  }

  private static Optional<JsonNode> any(
      List<JsonNode> arguments, BiPredicate<String, String> matches) {
    List<String> texts = texts(arguments.get(0));
    List<String> parts = texts(arguments.get(1));
    return Optional.of(
        BooleanNode.valueOf(
            texts.stream().anyMatch(t -> parts.stream().anyMatch(p -> matches.test(t, p)))));
  }

  private static List<String> texts(JsonNode one) {
    List<String> texts = new ArrayList<>();
    if (one.isTextual()) {
      texts.add(one.asText());
    }
    one.elements().forEachRemaining(element -> texts.add(element.asText()));
    return texts;
  }
}
