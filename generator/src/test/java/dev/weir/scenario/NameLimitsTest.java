package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.weir.manifest.ResourceKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever valid names a company chooses, what is delivered stays within Kubernetes' limits. */
class NameLimitsTest {

  private static final int ROUNDS = 15;
  private static final int EXHAUSTIVE = 300;
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static final String LABEL = "([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?";
  private static final String DNS_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final String DNS_SUBDOMAIN = "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?";

  /** Flink and the operator append as much to a deployment's name (facts: Flink operator). */
  private static final int LONGEST_DEPLOYMENT = 45;

  /** By round; each is rendered once for all claims. */
  private static final Map<Integer, List<Delivered>> COMPANIES = new TreeMap<>();

  static IntStream rounds() {
    return IntStream.range(0, Seed.isExhaustive() ? EXHAUSTIVE : ROUNDS);
  }

  /** One delivered object. */
  private record Delivered(String environment, String unit, JsonNode tree) {

    String kind() {
      return tree.path("kind").asText();
    }

    String name() {
      return tree.at("/metadata/name").asText();
    }
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void namesAndLabelsOfAnyCompanyFit(int round) {
    assertThat(delivered(round))
        .as("seed %s", seed(round))
        .isNotEmpty()
        .allSatisfy(NameLimitsTest::assertFits);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void noTwoUnitsOfAnyCompanyDeliverOneObject(int round) {
    Map<String, String> units = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (Delivered object : delivered(round)) {
      String key = object.environment() + ": " + ResourceKey.of(object.tree());
      String other = units.putIfAbsent(key, object.unit());
      if (other != null) {
        twice.add(key + " in " + other + " and in " + object.unit());
      }
    }
    assertThat(twice).as("seed %s", seed(round)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void rolesOfAnyCompanyHaveANameOfTheirOwn(int round) {
    Map<String, String> accounts = new TreeMap<>();
    for (Delivered object : delivered(round)) {
      String arn = object.tree().at("/metadata/annotations/eks.amazonaws.com~1role-arn").asText();
      if (!arn.isEmpty()) {
        String account = object.unit() + "/" + object.name();
        assertThat(arn.replaceFirst(".*/", "")).matches("[\\w+=,.@-]{1,64}");
        assertThat(accounts.putIfAbsent(arn, account)).as(arn).isNull();
      }
    }
    assertThat(accounts).as("seed %s", seed(round)).isNotEmpty();
  }

  private static void assertFits(Delivered object) {
    String name = object.name();
    assertThat(name).matches(DNS_SUBDOMAIN);
    if (object.kind().matches("AppProject|Namespace|Service")) {
      assertThat(name).matches(DNS_LABEL);
    }
    if (object.kind().equals("FlinkDeployment")) {
      assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_DEPLOYMENT);
    }
    for (JsonNode labels : object.tree().findValues("labels")) {
      assertThat(labels.properties())
          .allSatisfy(label -> assertThat(label.getValue().asText()).matches(LABEL));
    }
  }

  private static long seed(int round) {
    return Seed.of("names") + round;
  }

  private static List<Delivered> delivered(int round) {
    return COMPANIES.computeIfAbsent(round, NameLimitsTest::rendered);
  }

  private static List<Delivered> rendered(int round) {
    MemoryTree company = RandomCompany.of(new Random(seed(round)));
    List<Delivered> objects = new ArrayList<>();
    Rendered.texts(company)
        .forEach(
            (path, text) -> {
              String unit = path.substring(0, path.lastIndexOf('/'));
              JsonNode tree = tree(text);
              // What patches Argo CD itself is no object of its own.
              if (tree.has("kind")) {
                objects.add(new Delivered(unit.substring(0, unit.indexOf('/')), unit, tree));
              }
            });
    return objects;
  }

  private static JsonNode tree(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}
