package dev.weir.manifest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.Version;
import dev.weir.resolve.FlinkKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.kubernetes.operator.api.FlinkDeployment;
import org.apache.flink.kubernetes.operator.api.FlinkSessionJob;
import org.apache.flink.kubernetes.operator.config.FlinkConfigManager;
import org.apache.flink.kubernetes.operator.validation.DefaultValidator;

/**
 * The admission rules of the Flink operator's release 1.7.0, run as they are. What it refuses no
 * later release takes; it knows less than they do, so its consent proves little.
 */
public final class OperatorOracle {

  private static final Version FLINK = Version.of(1, 18);
  private static final List<String> LATER = List.of("v1_19", "v1_20", "v2_0", "v2_1", "v2_2");

  private final ObjectMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final DefaultValidator validator =
      new DefaultValidator(new FlinkConfigManager(new Configuration()));

  /** What the operator would refuse about a FlinkDeployment; empty when it takes it. */
  public Optional<String> deployment(JsonNode tree) {
    return validator.validateDeployment(as(known(tree), FlinkDeployment.class));
  }

  /** The same of a FlinkSessionJob, beside the session cluster that it names. */
  public Optional<String> sessionJob(JsonNode tree, JsonNode cluster) {
    return validator.validateSessionJob(
        as(withSavepoints(known(tree)), FlinkSessionJob.class),
        Optional.of(as(known(cluster), FlinkDeployment.class)));
  }

  /** Up to 1.9 session jobs had no last-state; what it needs, savepoint needs too. */
  private static ObjectNode withSavepoints(ObjectNode tree) {
    if (tree.at("/spec/job") instanceof ObjectNode job
        && job.path("upgradeMode").asText().equals("last-state")) {
      job.put("upgradeMode", "savepoint");
    }
    return tree;
  }

  private <T> T as(JsonNode tree, Class<T> type) {
    return mapper.convertValue(tree, type);
  }

  /** The object in words of the release: EMR's fields, newer keys and versions translated. */
  private static ObjectNode known(JsonNode tree) {
    ObjectNode copy = tree.deepCopy();
    if (copy.get("spec") instanceof ObjectNode spec) {
      if (LATER.contains(spec.path("flinkVersion").asText())) {
        spec.put("flinkVersion", FLINK.asFlinkVersion());
      }
      options(spec);
      emr(spec);
    }
    return copy;
  }

  private static void options(ObjectNode spec) {
    Map<String, JsonNode> options = new TreeMap<>();
    for (var option : spec.path("flinkConfiguration").properties()) {
      String newest = FlinkKeys.canonical(option.getKey());
      options.put(FlinkKeys.spelled(newest, FLINK), option.getValue());
    }
    ObjectNode known = spec.putObject("flinkConfiguration");
    options.forEach(known::set);
  }

  private static void emr(ObjectNode spec) {
    if (spec.has("executionRoleArn")) {
      spec.put("serviceAccount", "emr");
    }
    JsonNode jobManager = spec.path("jobManager");
    if (jobManager.path("highAvailabilityEnabled").asBoolean()) {
      spec.withObjectProperty("flinkConfiguration")
          .put("high-availability.type", "kubernetes")
          .put("high-availability.storageDir", jobManager.path("storageDir").asText());
    }
  }
}
