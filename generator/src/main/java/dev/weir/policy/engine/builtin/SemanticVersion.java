package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as semver.org defines it, with an optional {@code v} before it; OPA's {@code semver.*}.
 *
 * @param numbers major, minor and patch
 * @param identifiers behind the dash; empty for a release
 */
record SemanticVersion(List<Long> numbers, List<String> identifiers)
    implements Comparable<SemanticVersion> {

  private static final String NUMBER = "(0|[1-9]\\d{0,17})";
  private static final String IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)";
  private static final Pattern SHAPE =
      Pattern.compile(
          ("v?" + NUMBER + "\\." + NUMBER + "\\." + NUMBER)
              + ("(?:-(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*))?")
              + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

  static Optional<JsonNode> compare(List<JsonNode> arguments) {
    Optional<SemanticVersion> left = of(arguments.get(0));
    Optional<SemanticVersion> right = of(arguments.get(1));
    return left.flatMap(l -> right.map(r -> IntNode.valueOf(Integer.signum(l.compareTo(r)))));
  }

  static Optional<JsonNode> isValid(List<JsonNode> arguments) {
    return Optional.of(BooleanNode.valueOf(of(arguments.get(0)).isPresent()));
  }

  private static Optional<SemanticVersion> of(JsonNode text) {
    Matcher matcher = SHAPE.matcher(text.isTextual() ? text.asText() : "");
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Long> numbers =
        List.of(
            Long.valueOf(matcher.group(1)),
            Long.valueOf(matcher.group(2)),
            Long.valueOf(matcher.group(3)));
    String behind = matcher.group(4);
    return Optional.of(
        new SemanticVersion(
            numbers, behind == null ? List.of() : Arrays.asList(behind.split("\\."))));
  }

  @Override
  public int compareTo(SemanticVersion other) {
    for (int i = 0; i < numbers.size(); i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (identifiers.isEmpty() || other.identifiers.isEmpty()) {
      return Boolean.compare(identifiers.isEmpty(), other.identifiers.isEmpty());
    }
    return compareIdentifiers(other);
  }

  private int compareIdentifiers(SemanticVersion other) {
    int both = Math.min(identifiers.size(), other.identifiers.size());
    for (int i = 0; i < both; i++) {
      int order = compare(identifiers.get(i), other.identifiers.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(identifiers.size(), other.identifiers.size());
  }

  /** Numbers come before words. */
  private static int compare(String left, String right) {
    boolean leftIsNumber = left.chars().allMatch(Character::isDigit);
    boolean rightIsNumber = right.chars().allMatch(Character::isDigit);
    if (leftIsNumber && rightIsNumber) {
      int length = Integer.compare(left.length(), right.length());
      return length == 0 ? left.compareTo(right) : length;
    }
    return leftIsNumber == rightIsNumber
        ? left.compareTo(right)
        : Boolean.compare(rightIsNumber, leftIsNumber);
  }
}
