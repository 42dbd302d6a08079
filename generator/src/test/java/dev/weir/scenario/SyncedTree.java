package dev.weir.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.weir.manifest.ResourceKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A delivered tree as Argo CD sees it.
 *
 * @param folders all objects by the folder they lie in
 * @param values the folders with values of a chart, which are no object
 */
record SyncedTree(SortedMap<String, List<JsonNode>> folders, SortedSet<String> values) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static SyncedTree of(SortedMap<String, String> files) {
    SortedMap<String, List<JsonNode>> folders = new TreeMap<>();
    SortedSet<String> values = new TreeSet<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".yaml") && !path.contains("/_documents/")) {
            String folder = path.substring(0, path.lastIndexOf('/'));
            JsonNode tree = tree(text);
            if (tree.has("kind")) {
              folders.computeIfAbsent(folder, f -> new ArrayList<>()).add(tree);
            } else {
              values.add(folder);
            }
          }
        });
    return new SyncedTree(folders, values);
  }

  Stream<JsonNode> objects() {
    return folders.values().stream().flatMap(List::stream);
  }

  Stream<JsonNode> objects(String kind) {
    return objects().filter(object -> object.path("kind").asText().equals(kind));
  }

  Stream<JsonNode> applications() {
    return objects("Application");
  }

  /** The object of a kind and name; names of Applications and projects are unique in the tree. */
  JsonNode the(String kind, String name) {
    return objects(kind).filter(object -> name(object).equals(name)).findFirst().orElseThrow();
  }

  /** Whether the project that an Application is in lets it hold the object. */
  boolean allows(JsonNode application, JsonNode object) {
    JsonNode project = the("AppProject", application.at("/spec/project").asText()).path("spec");
    ResourceKey key = ResourceKey.of(object);
    String list =
        key.namespace().isEmpty() ? "clusterResourceWhitelist" : "namespaceResourceWhitelist";
    boolean kind =
        elements(project.path(list))
            .anyMatch(
                entry ->
                    matches(entry.path("group").asText(), key.group())
                        && matches(entry.path("kind").asText(), key.kind()));
    return kind && (key.namespace().isEmpty() || reaches(project, application, key.namespace()));
  }

  private static boolean reaches(JsonNode project, JsonNode application, String namespace) {
    JsonNode cluster = application.at("/spec/destination");
    return elements(project.path("destinations"))
        .anyMatch(
            to ->
                to.path("server").equals(cluster.path("server"))
                    && to.path("name").equals(cluster.path("name"))
                    && matches(to.path("namespace").asText(), namespace));
  }

  private static boolean matches(String pattern, String text) {
    return pattern.equals("*") || pattern.equals(text);
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  static String annotation(JsonNode object, String name) {
    return object.path("metadata").path("annotations").path(name).asText("");
  }

  static int wave(JsonNode object) {
    String wave = annotation(object, "argocd.argoproj.io/sync-wave");
    return wave.isEmpty() ? 0 : Integer.parseInt(wave);
  }

  /** What an Application reads of the delivered tree, values of charts included. */
  List<JsonNode> sources(JsonNode application) {
    JsonNode spec = application.path("spec");
    return Stream.concat(Stream.of(spec.path("source")), elements(spec.path("sources")))
        .filter(source -> delivery().contains(source.path("repoURL").asText()))
        .toList();
  }

  /** Where the environments are delivered to. */
  private Set<String> delivery() {
    return applications()
        .filter(application -> name(application).matches("platform\\.[^.]+"))
        .map(root -> root.at("/spec/source/repoURL").asText())
        .collect(Collectors.toSet());
  }

  /** The paths that an Application reads in the delivered tree. */
  List<String> paths(JsonNode application) {
    return sources(application).stream()
        .map(source -> source.path("path").asText(""))
        .filter(path -> !path.isEmpty())
        .toList();
  }

  /** The Application that reads each folder. */
  Map<String, List<String>> readers() {
    Map<String, List<String>> readers = new TreeMap<>();
    applications()
        .forEach(
            application ->
                paths(application)
                    .forEach(
                        path ->
                            readers
                                .computeIfAbsent(path, p -> new ArrayList<>())
                                .add(name(application))));
    return readers;
  }

  private static JsonNode tree(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}
