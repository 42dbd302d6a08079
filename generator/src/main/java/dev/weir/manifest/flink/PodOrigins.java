package dev.weir.manifest.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Tracing;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ListKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Where every field of a finished pod template comes from: the line in which a person said it, else
 * the rule that derived it.
 */
record PodOrigins(PodContext pod, FieldOrigins origins) {

  /** Names fields as {@link Leaf#path} does, since elements of lists move when lists merge. */
  void record(String pointer, ObjectNode template) {
    if (pod.cluster().target().tracing() == Tracing.OFF) {
      return;
    }
    PodRules rules = new PodRules(pod);
    for (var field : template.properties()) {
      walk(FieldOrigins.child(pointer, field.getKey()), field.getKey(), field.getValue(), rules);
    }
  }

  private void walk(String pointer, String path, JsonNode node, PodRules rules) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      for (var field : object.properties()) {
        String key = field.getKey();
        walk(FieldOrigins.child(pointer, key), path + "." + key, field.getValue(), rules);
      }
    } else if (node.isArray()) {
      elements(pointer, path, node, rules);
    } else {
      put(pointer, path, rules);
    }
  }

  private void elements(String pointer, String path, JsonNode list, PodRules rules) {
    Optional<String> name =
        ListKeys.inPodTemplate(path.substring(path.lastIndexOf('.') + 1))
            .filter(n -> StreamSupport.stream(list.spliterator(), false).allMatch(e -> e.has(n)));
    if (name.isEmpty()) {
      put(pointer, path, rules);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      String element = path + "[" + list.get(i).path(name.get()).asText() + "]";
      walk(pointer + "/" + i, element, list.get(i), rules);
    }
  }

  private void put(String pointer, String path, PodRules rules) {
    origins
        .recorder()
        .put(pointer, () -> said(path).map(Origin::input).orElseGet(() -> rules.of(path)));
  }

  /** What a person said there or of a whole around it; the role's own template wins. */
  private Optional<Leaf> said(String path) {
    String own = pod.isJobManager() ? "jobManagerPodTemplate." : "taskManagerPodTemplate.";
    return List.of(own, "podTemplate.").stream()
        .flatMap(template -> said(template, path).stream())
        .findFirst();
  }

  private Optional<Leaf> said(String template, String path) {
    var leaves = pod.cluster().job().leaves();
    Leaf exact = leaves.get(template + path);
    if (exact != null) {
      return Optional.of(exact);
    }
    String around = template + path;
    while (around.length() > template.length()) {
      around = around.substring(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('[')));
      Leaf leaf = leaves.get(around);
      if (leaf != null) {
        return Optional.of(leaf).filter(l -> !isMerged(l));
      }
    }
    return Optional.empty();
  }

  /** Of a mapping or list that merges, other layers and Weir may have said any part. */
  private static boolean isMerged(Leaf leaf) {
    return leaf.value().equals("{…}") || leaf.value().equals("[…]");
  }
}
