package dev.weir.check.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the whole environment has to know of one object: who it is, where it is delivered, and which
 * objects it cannot be without.
 */
public record ObjectFacts(ResourceKey key, Unit unit, List<Need> needs) {

  /** An object that another one names, with the pointer to the field that does. */
  public record Need(String kind, String name, String pointer) {}

  /** What every namespace has. */
  private static final Set<String> EVERYWHERE = Set.of("kube-root-ca.crt");

  private static final List<String> TEMPLATES =
      List.of("/podTemplate", "/jobManager/podTemplate", "/taskManager/podTemplate");

  public ObjectFacts {
    needs = List.copyOf(needs);
  }

  /** The facts of one object. */
  public static ObjectFacts of(Manifest manifest) {
    List<Need> needs = new ArrayList<>();
    JsonNode tree = manifest.tree();
    switch (manifest.key().kind()) {
      case "FlinkDeployment" -> cluster(tree.path("spec"), "/spec", needs);
      case "FlinkBlueGreenDeployment" ->
          cluster(tree.at("/spec/template/spec"), "/spec/template/spec", needs);
      case "FlinkSessionJob" -> need(tree, "FlinkDeployment", "/spec/deploymentName", needs);
      case "FlinkStateSnapshot" ->
          need(
              tree,
              tree.at("/spec/jobReference/kind").asText(""),
              "/spec/jobReference/name",
              needs);
      case "RoleBinding" -> role(tree, needs);
      default -> {}
    }
    return new ObjectFacts(manifest.key(), manifest.unit(), needs);
  }

  private static void role(JsonNode tree, List<Need> needs) {
    if (tree.at("/roleRef/kind").asText("").equals("Role")) {
      need(tree, "Role", "/roleRef/name", needs);
    }
    String namespace = tree.at("/metadata/namespace").asText("");
    for (int i = 0; i < tree.path("subjects").size(); i++) {
      JsonNode subject = tree.path("subjects").path(i);
      boolean own = subject.path("namespace").asText("").equals(namespace);
      if (own && subject.path("kind").asText("").equals("ServiceAccount")) {
        need("ServiceAccount", subject.path("name"), "/subjects/" + i + "/name", needs);
      }
    }
  }

  private static void cluster(JsonNode spec, String at, List<Need> needs) {
    need("ServiceAccount", spec.path("serviceAccount"), at + "/serviceAccount", needs);
    for (String template : TEMPLATES) {
      pod(spec.at(template).path("spec"), at + template + "/spec", needs);
    }
  }

  private static void pod(JsonNode pod, String at, List<Need> needs) {
    for (int i = 0; i < pod.path("volumes").size(); i++) {
      JsonNode map = pod.path("volumes").path(i).path("configMap");
      optional(map, map.path("name"), at + "/volumes/" + i + "/configMap/name", needs);
    }
    for (String list : List.of("containers", "initContainers")) {
      for (int i = 0; i < pod.path(list).size(); i++) {
        container(pod.path(list).path(i), at + "/" + list + "/" + i, needs);
      }
    }
  }

  private static void container(JsonNode container, String at, List<Need> needs) {
    for (int i = 0; i < container.path("envFrom").size(); i++) {
      JsonNode map = container.path("envFrom").path(i).path("configMapRef");
      optional(map, map.path("name"), at + "/envFrom/" + i + "/configMapRef/name", needs);
    }
    for (int i = 0; i < container.path("env").size(); i++) {
      JsonNode map = container.path("env").path(i).at("/valueFrom/configMapKeyRef");
      optional(map, map.path("name"), at + "/env/" + i, needs);
    }
  }

  private static void optional(JsonNode source, JsonNode name, String at, List<Need> needs) {
    if (!source.path("optional").asBoolean() && !EVERYWHERE.contains(name.asText(""))) {
      need("ConfigMap", name, at, needs);
    }
  }

  private static void need(JsonNode tree, String kind, String pointer, List<Need> needs) {
    need(kind, tree.at(pointer), pointer, needs);
  }

  private static boolean isEverywhere(String kind, JsonNode name) {
    return kind.equals("ServiceAccount") && name.asText().equals("default");
  }

  private static void need(String kind, JsonNode name, String pointer, List<Need> needs) {
    if (!name.asText("").isEmpty() && !isEverywhere(kind, name)) {
      needs.add(new Need(kind, name.asText(), pointer));
    }
  }
}
