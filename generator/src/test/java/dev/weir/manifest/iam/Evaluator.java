package dev.weir.manifest.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides requests as IAM does (IAM user guide, policy evaluation logic): refused unless a
 * statement allows it, and refused whatever allows it when a statement denies it. It reads the
 * documents as IAM gets them and shares nothing with the code that makes them.
 */
record Evaluator(List<JsonNode> statements) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARN_PARTS = 6;
  private static final Set<String> ELEMENTS =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");

  /** A call: an action on a resource, with the context keys that the service sets. */
  record Request(String action, String resource, Map<String, String> context) {

    static Request of(String action, String resource) {
      return new Request(action, resource, Map.of());
    }
  }

  /** All policies of a role. */
  static Evaluator of(RoleSpec role) {
    List<String> documents = new ArrayList<>();
    role.inline().values().forEach(policy -> documents.add(policy.json()));
    role.managed().values().forEach(policy -> documents.add(policy.json()));
    return of(documents);
  }

  static Evaluator of(List<String> documents) {
    List<JsonNode> statements = new ArrayList<>();
    for (String document : documents) {
      JsonNode tree = read(document);
      if (!tree.path("Version").asText().equals("2012-10-17")) {
        throw new IllegalArgumentException("variables need the newer version: " + document);
      }
      tree.path("Statement").forEach(statements::add);
    }
    statements.forEach(Evaluator::refuseUnknown);
    return new Evaluator(statements);
  }

  boolean allows(Request request) {
    return says("Allow", request) && !says("Deny", request);
  }

  private boolean says(String effect, Request request) {
    return statements.stream()
        .filter(statement -> statement.path("Effect").asText().equals(effect))
        .anyMatch(statement -> applies(statement, request));
  }

  private static boolean applies(JsonNode statement, Request request) {
    return values(statement.path("Action")).stream()
            .anyMatch(
                a -> matches(a.toLowerCase(Locale.ROOT), request.action().toLowerCase(Locale.ROOT)))
        && values(statement.path("Resource")).stream()
            .anyMatch(r -> matchesArn(r, request.resource()))
        && statement.path("Condition").properties().stream()
            .allMatch(operator -> meets(operator.getKey(), operator.getValue(), request));
  }

  private static boolean meets(String operator, JsonNode keys, Request request) {
    return keys.properties().stream()
        .allMatch(
            key -> {
              String actual = request.context().get(key.getKey());
              return actual != null
                  && values(key.getValue()).stream().anyMatch(v -> compare(operator, v, actual));
            });
  }

  private static boolean compare(String operator, String said, String actual) {
    return switch (operator) {
      case "StringEquals" -> said.equals(actual);
      case "StringLike" -> matches(said, actual);
      case "ArnEquals", "ArnLike" -> matchesArn(said, actual);
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }

  /** Wildcards of an ARN do not cross the five colons that part it. */
  private static boolean matchesArn(String pattern, String arn) {
    if (pattern.equals("*")) {
      return true;
    }
    String[] wanted = pattern.split(":", ARN_PARTS);
    String[] actual = arn.split(":", ARN_PARTS);
    boolean all = wanted.length == ARN_PARTS && actual.length == ARN_PARTS;
    for (int i = 0; all && i < ARN_PARTS; i++) {
      all = matches(wanted[i], actual[i]);
    }
    return all;
  }

  /** {@code *} is any text, {@code ?} one character, and in {@code ${…}} they are themselves. */
  private static boolean matches(String pattern, String text) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      if (pattern.startsWith("${", i)) {
        int end = pattern.indexOf('}', i);
        String name = pattern.substring(i + 2, end);
        if (!Set.of("*", "?", "$").contains(name)) {
          throw new IllegalArgumentException("variable " + name);
        }
        regex.append(Pattern.quote(name));
        i = end + 1;
      } else {
        char c = pattern.charAt(i++);
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
  }

  private static void refuseUnknown(JsonNode statement) {
    statement
        .fieldNames()
        .forEachRemaining(
            element -> {
              if (!ELEMENTS.contains(element)) {
                throw new IllegalArgumentException("element " + element);
              }
            });
  }

  private static List<String> values(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    List<String> values = new ArrayList<>();
    node.forEach(value -> values.add(value.asText()));
    return values;
  }

  private static JsonNode read(String document) {
    try {
      return JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(document, e);
    }
  }
}
