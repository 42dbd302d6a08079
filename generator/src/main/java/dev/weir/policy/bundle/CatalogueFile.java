package dev.weir.policy.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Tier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue as the file {@code catalogue.json}. */
public final class CatalogueFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private CatalogueFile() {}

  /** The bytes of a catalogue: the same for the same catalogue. */
  public static byte[] write(Catalogue catalogue) {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("data", catalogue.data());
    ArrayNode rules = root.putArray("rules");
    catalogue.rules().forEach(rule -> rules.add(tree(rule)));
    try {
      return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return empty when it is something else
   */
  public static Optional<Catalogue> read(byte[] bytes) {
    try {
      JsonNode root = MAPPER.readTree(bytes);
      List<PolicyRule> rules = new ArrayList<>();
      for (JsonNode rule : root.path("rules")) {
        rules.add(rule(rule));
      }
      return root.path("data").isObject() && root.path("rules").isArray()
          ? Optional.of(Catalogue.of(rules, root.path("data")))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode tree(PolicyRule rule) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("code", rule.code()).put("title", rule.title()).put("description", rule.description());
    ObjectNode severity = tree.putObject("severity");
    rule.severity().forEach((tier, level) -> severity.put(tier.key(), level.word()));
    putRollout(tree, rule.rollout());
    tree.put("scope", rule.scope().word());
    ArrayNode kinds = tree.putArray("kinds");
    rule.kinds().forEach(kinds::add);
    tree.put("expected", rule.expected()).put("remediation", rule.remediation());
    ArrayNode sources = tree.putArray("sources");
    for (PolicyRule.Source source : rule.sources()) {
      ObjectNode one = sources.addObject().put("ref", source.ref());
      source.description().ifPresent(text -> one.put("description", text));
    }
    return tree.put("package", rule.packageName()).put("file", rule.file());
  }

  private static PolicyRule rule(JsonNode tree) {
    Map<Tier, Level> severity = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      Level.of(tree.path("severity").path(tier.key()).asText())
          .ifPresent(level -> severity.put(tier, level));
    }
    List<PolicyRule.Source> sources = new ArrayList<>();
    for (JsonNode source : tree.path("sources")) {
      sources.add(source(source));
    }
    return new PolicyRule(
        tree.path("code").asText(),
        tree.path("title").asText(),
        tree.path("description").asText(),
        severity,
        rollout(tree),
        RuleScope.of(tree.path("scope").asText()).orElse(RuleScope.OBJECT),
        texts(tree.path("kinds")),
        tree.path("expected").asText(),
        tree.path("remediation").asText(),
        sources,
        tree.path("package").asText(),
        tree.path("file").asText());
  }

  private static void putRollout(ObjectNode tree, Rollout rollout) {
    tree.put("since", rollout.since());
    if (!rollout.raises().isEmpty()) {
      ObjectNode raises = tree.putObject("raises");
      rollout
          .raises()
          .forEach(
              (tier, raise) ->
                  raises
                      .putObject(tier.key())
                      .put("to", raise.to().word())
                      .put("from", raise.from().toString()));
    }
  }

  private static Rollout rollout(JsonNode tree) {
    Map<Tier, Rollout.Raise> raises = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      Rollout.Raise.of(tree.path("raises").path(tier.key()))
          .ifPresent(raise -> raises.put(tier, raise));
    }
    return new Rollout(tree.path("since").asText(), raises);
  }

  /** A source as METADATA and the file write it: a reference with a description or without. */
  static PolicyRule.Source source(JsonNode tree) {
    return new PolicyRule.Source(
        tree.path("ref").asText(), Optional.ofNullable(tree.path("description").textValue()));
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
