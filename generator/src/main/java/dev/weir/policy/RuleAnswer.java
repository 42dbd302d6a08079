package dev.weir.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What an entry point answered.
 *
 * @param findings sorted
 * @param odd what is no finding, as JSON, sorted: a rule is at fault
 */
record RuleAnswer(List<RuleFinding> findings, List<String> odd) {

  RuleAnswer {
    findings = findings.stream().sorted().distinct().toList();
    odd = odd.stream().sorted().distinct().toList();
  }

  /**
   * Reads the value of one of Weir's entry points.
   *
   * @param keys of the input's objects
   */
  static RuleAnswer of(JsonNode value, List<ResourceKey> keys) {
    if (!value.isArray()) {
      return new RuleAnswer(List.of(), List.of(value.toString()));
    }
    List<RuleFinding> findings = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    for (JsonNode one : value) {
      int object = one.path("object").asInt(-1);
      if (isFinding(one) && object >= 0 && object < keys.size()) {
        findings.add(
            new RuleFinding(
                one.path("code").asText(),
                object,
                keys.get(object),
                pointer(one.path("path")),
                one.path("message").asText()));
      } else {
        odd.add(one.toString());
      }
    }
    return new RuleAnswer(findings, odd);
  }

  /**
   * Reads the value of the entry point over conftest's rules, asked about one object.
   *
   * @param bundle the first part of the codes
   */
  static RuleAnswer ofConftest(JsonNode value, String bundle, int object, ResourceKey key) {
    List<RuleFinding> findings = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    for (JsonNode one : value) {
      JsonNode text = one.path("value").isTextual() ? one.path("value") : one.at("/value/msg");
      if (text.isTextual() && one.path("rule").isTextual()) {
        String code = bundle + "/" + one.path("rule").asText();
        findings.add(new RuleFinding(code, object, key, "", text.asText()));
      } else {
        odd.add(one.toString());
      }
    }
    return new RuleAnswer(findings, odd);
  }

  RuleAnswer plus(RuleAnswer other) {
    List<RuleFinding> both = new ArrayList<>(findings);
    both.addAll(other.findings);
    List<String> bothOdd = new ArrayList<>(odd);
    bothOdd.addAll(other.odd);
    return new RuleAnswer(both, bothOdd);
  }

  private static boolean isFinding(JsonNode one) {
    return one.path("code").isTextual()
        && one.path("message").isTextual()
        && one.path("object").isIntegralNumber()
        && one.path("path").isArray();
  }

  private static String pointer(JsonNode path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(part -> "/" + part.asText().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
