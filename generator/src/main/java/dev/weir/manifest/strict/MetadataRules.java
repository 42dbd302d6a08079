package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What an API server demands of every object's metadata. */
final class MetadataRules {

  private static final int ANNOTATION_BYTES = 262_144;

  private static final Set<String> SEGMENT_NAMED =
      Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");

  private MetadataRules() {}

  /** The rules for {@code kind}, whose place is the object's root. */
  static RuleTree of(String kind) {
    return below()
        .at("/metadata/name", naming(kind))
        .at("/metadata/namespace", Rules.name(Names::labelFault));
  }

  /** The rules for a template's metadata: labels and annotations. */
  static RuleTree below() {
    return new RuleTree()
        .at("/metadata/labels", MetadataRules::labels)
        .at("/metadata/annotations", MetadataRules::annotations);
  }

  /** Keys and values of a mapping of labels, as in a selector. */
  static void labels(JsonNode labels, Place place, Consumer<Violation> out) {
    keys(labels, place, out);
    for (Map.Entry<String, JsonNode> label : labels.properties()) {
      String value = label.getValue().asText("");
      String expected = label.getValue().isTextual() ? Names.labelValueFault(value) : "";
      if (!expected.isEmpty()) {
        String pointer = place.pointer(label.getKey());
        String found = "label value " + Shown.quoted(value);
        out.accept(Violation.of(pointer, Problem.BAD_NAME, found, expected, "change the value"));
      }
    }
  }

  private static Rule naming(String kind) {
    if (SEGMENT_NAMED.contains(kind)) {
      return Rules.name(Names::segmentFault);
    }
    return switch (kind) {
      case "Namespace" -> Rules.name(Names::labelFault);
      case "Service" -> Rules.name(Names::serviceFault);
      default -> Rules.name(Names::subdomainFault);
    };
  }

  private static void annotations(JsonNode annotations, Place place, Consumer<Violation> out) {
    keys(annotations, place, out);
    long bytes = 0;
    for (Map.Entry<String, JsonNode> entry : annotations.properties()) {
      bytes += entry.getKey().getBytes(StandardCharsets.UTF_8).length;
      bytes += entry.getValue().asText("").getBytes(StandardCharsets.UTF_8).length;
    }
    if (bytes > ANNOTATION_BYTES) {
      out.accept(
          Violation.of(
              place.pointer(),
              Problem.OUT_OF_RANGE,
              "annotations of " + bytes + " bytes",
              "at most " + ANNOTATION_BYTES + " bytes in all",
              "move the content into a ConfigMap"));
    }
  }

  private static void keys(JsonNode map, Place place, Consumer<Violation> out) {
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      String expected = Names.keyFault(entry.getKey());
      if (!expected.isEmpty()) {
        String pointer = place.pointer(entry.getKey());
        String found = "key " + Shown.quoted(entry.getKey());
        out.accept(Violation.of(pointer, Problem.BAD_NAME, found, expected, "change the key"));
      }
    }
  }
}
