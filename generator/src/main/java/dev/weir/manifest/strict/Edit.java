package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a release has and its predecessor has not, or the other way round.
 *
 * @param path the field's place in the object; {@code *} stands for every item of a list or value
 *     of a map
 * @param schema the field's closed schema; null takes the field away
 */
record Edit(List<String> path, @Nullable ObjectNode schema) {

  Edit {
    path = List.copyOf(path);
  }

  /**
   * Reads one entry of an overlay: {@code /spec/{a,b}/c} means two places; the value is a fragment
   * in a definition's own notation, or null.
   */
  static List<Edit> of(String places, JsonNode value) {
    ObjectNode schema = value.isNull() ? null : CrdConverter.fragment(value);
    List<List<String>> paths = List.of(List.of());
    for (String segment : places.substring(1).split("/", -1)) {
      paths = extended(paths, alternatives(segment));
    }
    return paths.stream().map(path -> new Edit(path, schema)).toList();
  }

  String head() {
    return path.get(0);
  }

  Edit tail() {
    return new Edit(path.subList(1, path.size()), schema);
  }

  static List<String> alternatives(String segment) {
    boolean several = segment.startsWith("{") && segment.endsWith("}");
    return several
        ? List.of(segment.substring(1, segment.length() - 1).split(",", -1))
        : List.of(segment);
  }

  private static List<List<String>> extended(List<List<String>> paths, List<String> segments) {
    List<List<String>> longer = new ArrayList<>();
    for (List<String> path : paths) {
      for (String segment : segments) {
        List<String> next = new ArrayList<>(path);
        next.add(segment);
        longer.add(next);
      }
    }
    return longer;
  }
}
