package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.OperatorOracle;
import dev.weir.manifest.Target;
import dev.weir.manifest.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's own admission rules have nothing against what is rendered. */
final class ExampleOracleTest {

  private static final OperatorOracle ORACLE = new OperatorOracle();

  @Test
  void theOperatorTakesEveryWorkloadOfTheExample() {
    List<String> refused = new ArrayList<>();
    for (Target target : ExampleCompany.targets().toList()) {
      List<Manifest> manifests = FlinkObjects.all(target);
      JsonNode first = manifests.get(0).tree();
      for (Manifest manifest : manifests) {
        verdict(manifest.tree(), first).ifPresent(why -> refused.add(manifest.key() + ": " + why));
      }
    }
    assertThat(refused).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/metadata, name, Upper, name",
    "/spec, serviceAccount, , serviceAccount",
    "/spec/job, parallelism, 0, parallelism",
    "/spec/jobManager, replicas, 0, replicas",
    "/spec/jobManager/resource, memory, 1.5Gi, memory",
    "/spec/flinkConfiguration, kubernetes.cluster-id, x, cluster-id"
  })
  void theOracleSeesWhatIsWrong(String parent, String field, String value, String why) {
    ObjectNode tree = FlinkObjects.of(FlinkObjects.apache("1.7.0"), "").deepCopy();
    ObjectNode object = (ObjectNode) tree.at(parent);
    if (value == null) {
      object.remove(field);
    } else if (value.equals("0")) {
      object.put(field, 0);
    } else {
      object.put(field, value);
    }
    assertThat(ORACLE.deployment(tree).orElse("")).containsIgnoringCase(why);
  }

  @Test
  void theOracleTakesTheUnchangedJob() {
    assertThat(ORACLE.deployment(FlinkObjects.of(FlinkObjects.apache("1.7.0"), ""))).isEmpty();
  }

  private static Optional<String> verdict(JsonNode tree, JsonNode first) {
    return switch (tree.path("kind").asText()) {
      case "FlinkDeployment" -> ORACLE.deployment(tree);
      case "FlinkSessionJob" -> ORACLE.sessionJob(tree, first);
      case "FlinkBlueGreenDeployment" -> ORACLE.deployment(colour(tree));
      default -> Optional.empty();
    };
  }

  /** One of the two deployments that the operator makes. */
  private static ObjectNode colour(JsonNode tree) {
    ObjectNode colour = Trees.empty();
    colour.putObject("metadata").put("name", tree.at("/metadata/name").asText() + "-green");
    colour.set("spec", tree.at("/spec/template/spec"));
    return colour;
  }
}
