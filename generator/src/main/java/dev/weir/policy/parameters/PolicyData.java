package dev.weir.policy.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Tier;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.bundle.Level;
import java.util.List;
import java.util.Optional;

/**
 * What the platform decides about policies, merged from its files.
 *
 * @param tree {@code parameters}, {@code tiers}, {@code environments} and {@code rules} as the
 *     files write them under {@code spec}; what has a finding is left out
 */
public record PolicyData(ObjectNode tree) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public PolicyData {
    tree = tree.deepCopy();
  }

  /** Nothing is decided: rules go by what they say of themselves. */
  public static PolicyData none() {
    return new PolicyData(JSON.objectNode());
  }

  /** The defaults of bundles, by area and name; where two set one, the later bundle's counts. */
  public static ObjectNode defaults(List<Catalogue> catalogues) {
    ObjectNode defaults = JSON.objectNode();
    catalogues.forEach(catalogue -> Overlay.lay(catalogue.data().at("/weir/parameters"), defaults));
    return defaults;
  }

  /** The parameters of the whole company. */
  public ObjectNode parameters(ObjectNode defaults) {
    ObjectNode parameters = defaults.deepCopy();
    Overlay.lay(tree.path("parameters"), parameters);
    return parameters;
  }

  /** The parameters in one environment. */
  public ObjectNode parameters(ObjectNode defaults, String environment, Tier tier) {
    ObjectNode parameters = parameters(defaults);
    Overlay.lay(tree.path("tiers").path(tier.key()), parameters);
    Overlay.lay(tree.path("environments").path(environment), parameters);
    return parameters;
  }

  /** The level that the platform chose for a rule in a tier. */
  public Optional<Level> level(String code, Tier tier) {
    JsonNode severity = tree.path("rules").path(code).path("severity");
    return Level.of(severity.path(tier.key()).asText());
  }
}
