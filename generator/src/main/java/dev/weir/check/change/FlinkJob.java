package dev.weir.check.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.previous.DeliveredObject;
import dev.weir.manifest.previous.DeliveredUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A delivered custom resource that runs a job; session clusters are none. */
record FlinkJob(DeliveredObject object, JsonNode job) {

  private static final String GROUP = "flink.apache.org";

  private static final List<String> KINDS =
      List.of("FlinkDeployment", "FlinkBlueGreenDeployment", "FlinkSessionJob");

  /** The jobs of a unit, by kind and name. */
  static List<FlinkJob> of(DeliveredUnit unit) {
    return KINDS.stream()
        .flatMap(kind -> unit.objects(kind).stream())
        .flatMap(object -> of(object).stream())
        .toList();
  }

  private static Optional<FlinkJob> of(DeliveredObject object) {
    return Stream.of("/spec/job", "/spec/template/spec/job")
        .map(pointer -> object.tree().at(pointer))
        .filter(job -> job.isObject() && object.key().group().equals(GROUP))
        .map(job -> new FlinkJob(object, job))
        .findFirst();
  }

  String team() {
    return object.unit().team();
  }

  String name() {
    return object.key().name();
  }

  boolean isRunning() {
    return job.path("state").asText("running").equals("running");
  }

  boolean isRetired() {
    return object.isRetired();
  }

  boolean isGuarded() {
    return object.isGuarded();
  }

  /** The number of its last restore; empty when it has none that the operator looks at. */
  OptionalLong restoreId() {
    JsonNode id = job.path("savepointRedeployNonce");
    return id.isIntegralNumber() ? OptionalLong.of(id.asLong()) : OptionalLong.empty();
  }

  /** The savepoint it was started from; empty for none. */
  String restoredFrom() {
    return job.path("initialSavepointPath").asText("");
  }
}
