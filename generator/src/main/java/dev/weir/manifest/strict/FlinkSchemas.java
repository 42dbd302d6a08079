package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The schemas of one operator's Flink kinds: the published base with the overlays of its release
 * (facts: Flink operator, custom resource definitions; EMR on EKS, EMR-only fields).
 */
final class FlinkSchemas {

  static final String API_VERSION = "flink.apache.org/v1beta1";
  static final String POD_TEMPLATE = "PodTemplate";
  static final String BLUE_GREEN = "FlinkBlueGreenDeployment";

  private final Dialect dialect;
  private final String release;
  private final List<Overlay> overlays;
  private final List<Violation> notes;

  private FlinkSchemas(Dialect dialect, String release, List<Violation> notes) {
    this.dialect = dialect;
    this.release = release;
    this.overlays = overlays(release);
    this.notes = notes;
  }

  /**
   * The schemas of a release: a patch version means its minor, {@code main} the operator's main
   * branch; an unknown release means the newest known one and leaves a note. EMR's operator is
   * described once, whatever its release.
   */
  static FlinkSchemas of(Dialect dialect, String release) {
    if (dialect == Dialect.EMR) {
      return new FlinkSchemas(dialect, FlinkReleases.EMR, List.of());
    }
    return FlinkReleases.minor(release)
        .map(minor -> new FlinkSchemas(dialect, minor, List.of()))
        .orElseGet(() -> new FlinkSchemas(dialect, FlinkReleases.MAIN, List.of(unknown(release))));
  }

  Dialect dialect() {
    return dialect;
  }

  /** The overlay that stands for the release: {@code 1.15}, {@code emr}. */
  String release() {
    return release;
  }

  /** Empty, or a soft violation that says which release stands in for an unknown one. */
  List<Violation> notes() {
    return notes;
  }

  List<String> kinds() {
    return overlays.get(overlays.size() - 1).kinds();
  }

  /** The schema of one of {@link #kinds()}, in which a pod template is any mapping. */
  ObjectNode kind(String kind) {
    return kind.equals(BLUE_GREEN)
        ? BlueGreenSchema.of(schema("FlinkDeployment"), kind)
        : schema(kind);
  }

  /** The schema of all pod templates. */
  ObjectNode podTemplate() {
    return schema(POD_TEMPLATE);
  }

  private ObjectNode schema(String name) {
    ObjectNode schema = Resources.json("base/" + name);
    for (Overlay overlay : overlays) {
      schema = SchemaPatch.apply(schema, overlay.of(name));
    }
    return schema;
  }

  /** The release's overlay behind all that it extends, the base's first. */
  private static List<Overlay> overlays(String release) {
    ArrayDeque<Overlay> chain = new ArrayDeque<>();
    for (String next = release; !next.isEmpty(); next = chain.getFirst().parent()) {
      chain.addFirst(Overlay.of(Resources.json("releases/" + next)));
    }
    return List.copyOf(chain);
  }

  private static Violation unknown(String release) {
    return Violation.of(
            "",
            Problem.UNKNOWN_RELEASE,
            "operator release " + Shown.quoted(release) + " is not known",
            "one of " + String.join(", ", FlinkReleases.KNOWN),
            "expect checks by the schemas of " + FlinkReleases.MAIN)
        .soften();
  }
}
