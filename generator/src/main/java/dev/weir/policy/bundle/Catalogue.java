package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a bundle holds: its rules and the data that goes with them.
 *
 * @param byCode the rules by their codes, sorted
 * @param data what {@code data} holds besides the rules
 */
public record Catalogue(Map<String, PolicyRule> byCode, ObjectNode data) {

  public Catalogue {
    byCode = new TreeMap<>(byCode);
  }

  public static Catalogue of(List<PolicyRule> rules, JsonNode data) {
    Map<String, PolicyRule> byCode =
        rules.stream()
            .collect(Collectors.toMap(PolicyRule::code, Function.identity(), (first, b) -> first));
    return new Catalogue(byCode, data.deepCopy());
  }

  /** The rules, sorted by code. */
  public List<PolicyRule> rules() {
    return List.copyOf(byCode.values());
  }

  public Optional<PolicyRule> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
