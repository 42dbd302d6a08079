package dev.weir.manifest.strict;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Valid objects, one a kind, and ways to spoil them. */
final class Samples {

  static final List<String> FLINK =
      List.of(
          "FlinkDeployment", "FlinkSessionJob", "FlinkStateSnapshot", "FlinkBlueGreenDeployment");

  static final List<String> BUILT_IN =
      BuiltInKinds.BY_API_VERSION.values().stream().flatMap(List::stream).sorted().toList();

  private Samples() {}

  static ObjectNode of(String kind) throws Exception {
    try (InputStream in = Samples.class.getResourceAsStream(kind + ".yaml")) {
      return (ObjectNode) Base.YAML.readTree(Objects.requireNonNull(in, kind));
    }
  }

  /** Sets the place at {@code pointer} to the YAML {@code value}; {@code -} removes it. */
  static ObjectNode changed(String kind, String pointer, String value) throws Exception {
    ObjectNode tree = of(kind);
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = tree.at(place.head());
    String last = place.last().getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), Base.YAML.readTree(value));
    } else if (value.equals("-")) {
      Objects.requireNonNull(((ObjectNode) parent).remove(last), pointer);
    } else {
      ((ObjectNode) parent).set(last, Base.YAML.readTree(value));
    }
    return tree;
  }

  static StrictReader apache(String release) {
    return new StrictReaders().reader(Dialect.APACHE, release, List.of());
  }
}
