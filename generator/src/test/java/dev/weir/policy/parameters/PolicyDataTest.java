package dev.weir.policy.parameters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.config.Tier;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.Level;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.source.Document;
import dev.weir.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Layers of policy data, and what the reader says of files. */
class PolicyDataTest {

  private static final ObjectNode DEFAULTS =
      tree(
          """
          network: {worldPorts: [443], cidrs: {partner: 10.0.0.0/8, own: 10.1.0.0/16}}
          pods: {maxSidecars: 3, images: [], strict: true, prefix: acme, anything: null}
          """);
  private static final Map<String, PolicyRule> RULES = BuiltInBundle.catalogue().byCode();
  private static final KnownNames KNOWN = new KnownNames(DEFAULTS, Set.of("dev", "prod-eu"), RULES);

  private static ObjectNode tree(String yaml) {
    try {
      return (ObjectNode) new YAMLMapper().readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Document file(String path, String spec) {
    String text = "spec:\n" + spec.indent(2);
    return YamlReader.read(path, text.getBytes(UTF_8)).document().orElseThrow();
  }

  private static PolicyDataReader.Read read(String... specs) {
    List<Document> files = new ArrayList<>();
    for (String spec : specs) {
      files.add(file("policies/data/" + (char) ('a' + files.size()) + ".yaml", spec));
    }
    return PolicyDataReader.read(files, Optional.of(KNOWN));
  }

  private static PolicyData good(String... specs) {
    PolicyDataReader.Read read = read(specs);
    assertThat(read.diagnostics().all()).isEmpty();
    return read.data();
  }

  private static List<String> found(String... specs) {
    return read(specs).diagnostics().all().stream()
        .map(d -> d.location() + " " + d.code() + " " + d.found() + " | " + d.action())
        .toList();
  }

  private static String ports(PolicyData data, String environment, Tier tier) {
    return data.parameters(DEFAULTS, environment, tier).at("/network/worldPorts").toString();
  }

  private static final String LAYERED =
      """
      parameters: {network: {worldPorts: [1]}}
      tiers: {prod: {network: {worldPorts: [2]}}}
      environments: {prod-eu: {network: {worldPorts: [3]}}}
      """;

  @Test
  void defaultsCountWithoutData() {
    assertThat(PolicyData.none().parameters(DEFAULTS)).isEqualTo(DEFAULTS);
    assertThat(PolicyData.none().parameters(DEFAULTS, "dev", Tier.DEV)).isEqualTo(DEFAULTS);
  }

  @Test
  void eachLayerOverridesTheOneBelow() {
    PolicyData data = good(LAYERED);

    assertThat(data.parameters(DEFAULTS).at("/network/worldPorts")).hasToString("[1]");
    assertThat(ports(data, "dev", Tier.DEV)).isEqualTo("[1]");
    assertThat(ports(data, "prod-us", Tier.PROD)).isEqualTo("[2]");
    assertThat(ports(data, "prod-eu", Tier.PROD)).isEqualTo("[3]");
  }

  @Test
  void mappingsMergeAndListsReplace() {
    PolicyData data = good("parameters: {network: {cidrs: {own: 10.2.0.0/16, new: 10.3.0.0/16}}}");

    assertThat(data.parameters(DEFAULTS).path("network"))
        .isEqualTo(
            tree(
                "{worldPorts: [443], cidrs:"
                    + " {partner: 10.0.0.0/8, own: 10.2.0.0/16, new: 10.3.0.0/16}}"));
  }

  @Test
  void filesMergeByKey() {
    PolicyData data =
        good("parameters: {pods: {maxSidecars: 4}}", "parameters: {pods: {strict: false}}");

    assertThat(data.parameters(DEFAULTS).path("pods"))
        .isEqualTo(
            tree("{maxSidecars: 4, images: [], strict: false, prefix: acme, anything: null}"));
  }

  @Test
  void defaultsStayWhatTheyAre() {
    String before = DEFAULTS.toString();

    good(LAYERED).parameters(DEFAULTS, "prod-eu", Tier.PROD);

    assertThat(DEFAULTS).hasToString(before);
  }

  @Test
  void keySetTwiceIsFoundAtTheSecond() {
    assertThat(
            found("parameters: {pods: {maxSidecars: 4}}", "parameters: {pods: {maxSidecars: 4}}"))
        .containsExactly(
            "policies/data/b.yaml:2:23 PLC-012 \"parameters.pods.maxSidecars\" is set here and at"
                + " policies/data/a.yaml:2:23 | remove one of the two");
    assertThat(
            found(
                "rules: {POL-POD-001: {severity: {dev: deny}}}",
                "rules: {POL-POD-001: {severity: {dev: deny}}}"))
        .hasSize(1);
  }

  @Test
  void unknownNamesAreFoundWithASuggestion() {
    assertThat(found("parameters: {pods: {maxSidecar: 4}}"))
        .containsExactly(
            "policies/data/a.yaml:2:23 PLC-010 unknown parameter \"maxSidecar\" | did you mean"
                + " \"maxSidecars\"?");
    assertThat(found("tiers: {dev: {pod: {}}}").get(0)).endsWith("did you mean \"pods\"?");
    assertThat(found("environments: {prod-ue: {}}").get(0)).endsWith("did you mean \"prod-eu\"?");
    assertThat(found("rules: {POL-POD-999: {severity: {dev: deny}}}").get(0))
        .contains("PLC-013 no rule has the code \"POL-POD-999\"");
  }

  @Test
  void nothingIsUnknownWhileBundlesAreMissing() {
    List<Document> files = List.of(file("f", "parameters: {x: {y: 1}}\nrules: {POL-X-001: {}}"));

    assertThat(PolicyDataReader.read(files, Optional.empty()).diagnostics().all()).isEmpty();
  }

  @Test
  void valueHasTheTypeOfItsDefault() {
    for (String wrong :
        List.of(
            "network: {worldPorts: 443}",
            "network: {worldPorts: ['443']}",
            "network: {cidrs: {own: 10}}",
            "pods: {maxSidecars: three}",
            "pods: {strict: 1}",
            "pods: {prefix: null}",
            "pods: {images: {a: b}}")) {
      assertThat(found("parameters: {" + wrong + "}")).as(wrong).hasSize(1);
      assertThat(found("parameters: {" + wrong + "}").get(0)).contains(" PLC-011 parameter ");
    }
  }

  @Test
  void valueOfAnotherTypeIsNotUsed() {
    PolicyDataReader.Read read = read("parameters: {pods: {maxSidecars: three, strict: false}}");

    assertThat(read.data().parameters(DEFAULTS).at("/pods/maxSidecars").intValue()).isEqualTo(3);
    assertThat(read.data().parameters(DEFAULTS).at("/pods/strict").booleanValue()).isFalse();
  }

  @Test
  void emptyListAndNullTakeWhatTheyGet() {
    good("parameters: {network: {worldPorts: []}, pods: {images: [a, 1], anything: {a: b}}}");
  }

  @Test
  void levelOfARuleIsThatOfItsTier() {
    PolicyData data = good("rules: {POL-NET-006: {severity: {prod: warn}}}");

    assertThat(data.level("POL-NET-006", Tier.PROD)).contains(Level.WARN);
    assertThat(data.level("POL-NET-006", Tier.DEV)).isEmpty();
    assertThat(data.level("POL-NS-002", Tier.PROD)).isEmpty();
  }

  @Test
  void loweringARuleThatRefusesEverywhereIsNoted() {
    assertThat(found("rules: {POL-POD-001: {severity: {prod: warn, dev: deny}}}"))
        .singleElement()
        .asString()
        .contains("PLC-014", "is \"warn\" in prod, where it would be \"deny\"");
    assertThat(found("rules: {POL-NET-006: {severity: {prod: note}}}")).isEmpty();
  }

  @Test
  void schemaHasTypesAndDefaultsAndIsClosed() throws JsonProcessingException {
    ObjectNode schema = ParameterSchema.of(DEFAULTS);

    assertThat(schema.at("/properties/network/properties/worldPorts"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"type\": \"array\", \"items\": {\"type\": \"number\"}, \"default\": [443]}"));
    assertThat(schema.at("/properties/network/properties/cidrs/properties/own/type").asText())
        .isEqualTo("string");
    assertThat(schema.at("/properties/pods/properties/anything").has("type")).isFalse();
    assertThat(schema.at("/properties/pods/additionalProperties").booleanValue()).isFalse();
    assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
  }
}
