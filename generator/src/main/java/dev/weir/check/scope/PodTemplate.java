package dev.weir.check.scope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;

/**
 * A pod template as people wrote it.
 *
 * @param path the field that holds it: {@code taskManagerPodTemplate}
 */
public record PodTemplate(String path, JsonNode tree) {

  /** The name of the container that runs Flink. */
  public static final String MAIN = "flink-main-container";

  private static final List<String> CONTAINERS =
      List.of("containers", "initContainers", "ephemeralContainers");

  /**
   * A container of it.
   *
   * @param path of its element, for looking up where it was set
   * @param list the field that holds it: {@code initContainers}
   */
  public record Container(String path, String list, JsonNode tree) {

    public String name() {
      return tree.path("name").asText("");
    }

    /** Whether it runs Flink. */
    public boolean isMain() {
      return list.equals("containers") && name().equals(MAIN);
    }
  }

  /** A volume of it. */
  public record Volume(String path, JsonNode tree) {

    public String name() {
      return tree.path("name").asText("");
    }
  }

  /** The templates that a job has; those that nobody wrote are left out. */
  public static List<PodTemplate> of(ResolvedJob job) {
    List<PodTemplate> templates = new ArrayList<>();
    templates.add(new PodTemplate("podTemplate", job.templates().common()));
    templates.add(new PodTemplate("jobManagerPodTemplate", job.templates().jobManager()));
    templates.add(new PodTemplate("taskManagerPodTemplate", job.templates().taskManager()));
    return templates.stream().filter(template -> !template.tree.isEmpty()).toList();
  }

  public JsonNode spec() {
    return tree.path("spec");
  }

  /** Path of the pod's spec. */
  public String specPath() {
    return path + ".spec";
  }

  /** Every container, init containers too. */
  public List<Container> containers() {
    List<Container> all = new ArrayList<>();
    for (String list : CONTAINERS) {
      for (JsonNode container : spec().path(list)) {
        all.add(new Container(element(list, container), list, container));
      }
    }
    return all;
  }

  public List<Volume> volumes() {
    List<Volume> all = new ArrayList<>();
    spec().path("volumes").forEach(v -> all.add(new Volume(element("volumes", v), v)));
    return all;
  }

  private String element(String list, JsonNode element) {
    return specPath() + "." + list + "[" + element.path("name").asText("") + "]";
  }
}
