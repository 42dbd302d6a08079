package dev.weir.manifest.previous;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.source.JsonTree;
import dev.weir.source.YamlReader;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The files of one unit; each is parsed when it is asked for, and once. */
public final class DeliveredUnit {

  private static final String OBJECT = ".yaml";

  /** Of a chart; it is a part of its unit, and no object. */
  private static final String VALUES = "values.yaml";

  private final Unit unit;
  private final SortedMap<String, DeliveredFile> files = new TreeMap<>();
  private final Map<String, Optional<DeliveredObject>> parsed = new ConcurrentHashMap<>();

  DeliveredUnit(Unit unit, Collection<DeliveredFile> all) {
    this.unit = unit;
    all.forEach(file -> files.put(file.name(), file));
  }

  public Unit unit() {
    return unit;
  }

  /** Its files by name, sorted. */
  public SortedMap<String, DeliveredFile> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** All objects, by file. */
  public List<DeliveredObject> objects() {
    return objects(name -> true);
  }

  /** The objects of a kind, found by the names that Weir gives to files: no other is parsed. */
  public List<DeliveredObject> objects(String kind) {
    String start = kind.toLowerCase(Locale.ROOT) + "-";
    return objects(name -> name.startsWith(start));
  }

  /** The object in a file; empty when the file is none or cannot be read as one. */
  public Optional<DeliveredObject> object(DeliveredFile file) {
    return parsed.computeIfAbsent(file.name(), name -> parse(file));
  }

  /** Files that were asked for and that hold no object, sorted by name. */
  public List<DeliveredFile> unreadable() {
    return files.values().stream()
        .filter(file -> Optional.empty().equals(parsed.get(file.name())))
        .toList();
  }

  private List<DeliveredObject> objects(Predicate<String> names) {
    return files.values().stream()
        .filter(file -> file.name().endsWith(OBJECT) && !file.name().equals(VALUES))
        .filter(file -> names.test(file.name()))
        .flatMap(file -> object(file).stream())
        .toList();
  }

  private Optional<DeliveredObject> parse(DeliveredFile file) {
    return YamlReader.read(file.path(), file.bytes())
        .document()
        .map(document -> JsonTree.of(document.root()))
        .flatMap(tree -> object(file, tree));
  }

  private Optional<DeliveredObject> object(DeliveredFile file, JsonNode tree) {
    ResourceKey key = ResourceKey.of(tree);
    boolean named = !key.apiVersion().isEmpty() && !key.kind().isEmpty() && !key.name().isEmpty();
    return named
        ? Optional.of(new DeliveredObject(unit, file.path(), key, (ObjectNode) tree))
        : Optional.empty();
  }
}
