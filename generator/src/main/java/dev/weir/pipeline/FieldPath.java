package dev.weir.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A field of an object as people write it: keys with dots between them, elements of lists in
 * brackets by index or name. A key may hold dots itself: the longest key that fits is meant.
 */
public sealed interface FieldPath {

  /** Takes the branch that applies; a missing field brings the part not found and what is there. */
  <T> T match(Function<String, T> found, BiFunction<String, List<String>, T> missing);

  /** Finds a path in a tree; the empty path is the tree itself. */
  static FieldPath find(JsonNode tree, String path) {
    return new Search(tree, path).run();
  }

  /** A JSON pointer's text for people, in the form that {@link #find} takes. */
  static String words(String pointer) {
    StringBuilder words = new StringBuilder();
    for (String part : pointer.split("/", -1)) {
      String key = part.replace("~1", "/").replace("~0", "~");
      boolean index = !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
      if (index) {
        words.append('[').append(key).append(']');
      } else if (!key.isEmpty()) {
        words.append(words.isEmpty() ? "" : ".").append(key);
      }
    }
    return words.toString();
  }

  /** The field's JSON pointer. */
  record Found(String pointer) implements FieldPath {

    @Override
    public <T> T match(Function<String, T> found, BiFunction<String, List<String>, T> missing) {
      return found.apply(pointer);
    }
  }

  /**
   * No such field.
   *
   * @param part the rest of the path behind the deepest field that is there
   * @param known the keys that stand there instead
   */
  record Missing(String part, List<String> known) implements FieldPath {

    public Missing {
      known = List.copyOf(known);
    }

    @Override
    public <T> T match(Function<String, T> found, BiFunction<String, List<String>, T> missing) {
      return missing.apply(part, known);
    }
  }

  /** One search, which remembers how deep it came. */
  final class Search {

    private final JsonNode tree;
    private final String path;
    private Missing deepest;

    private Search(JsonNode tree, String path) {
      this.tree = tree;
      this.path = path;
      this.deepest = new Missing(path, keys(tree));
    }

    private FieldPath run() {
      Optional<String> pointer = find(tree, path, "");
      return pointer.isPresent() ? new Found(pointer.get()) : deepest;
    }

    private Optional<String> find(JsonNode at, String rest, String pointer) {
      if (rest.isEmpty()) {
        return Optional.of(pointer);
      }
      if (rest.length() < deepest.part().length()) {
        deepest = new Missing(rest, keys(at));
      }
      return at.isArray() ? element(at, rest, pointer) : member(at, rest, pointer);
    }

    private Optional<String> member(JsonNode at, String rest, String pointer) {
      return keys(at).stream()
          .filter(key -> rest.startsWith(key) && endsPart(rest, key.length()))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(key -> find(at.path(key), tail(rest, key.length()), pointer + "/" + escape(key)))
          .flatMap(Optional::stream)
          .findFirst();
    }

    private Optional<String> element(JsonNode at, String rest, String pointer) {
      int start = rest.startsWith("[") ? 1 : 0;
      for (int i = 0; i < at.size(); i++) {
        for (String name : List.of(Integer.toString(i), at.path(i).path("name").asText(""))) {
          String typed = start == 1 ? "[" + name + "]" : name;
          if (!name.isEmpty() && rest.startsWith(typed) && endsPart(rest, typed.length())) {
            return find(at.path(i), tail(rest, typed.length()), pointer + "/" + i);
          }
        }
      }
      return Optional.empty();
    }

    private static boolean endsPart(String rest, int length) {
      return rest.length() == length || rest.charAt(length) == '.' || rest.charAt(length) == '[';
    }

    private static String tail(String rest, int length) {
      boolean dot = rest.length() > length && rest.charAt(length) == '.';
      return rest.substring(dot ? length + 1 : length);
    }

    private static List<String> keys(JsonNode at) {
      List<String> keys = new ArrayList<>();
      at.fieldNames().forEachRemaining(keys::add);
      for (int i = 0; at.isArray() && i < at.size(); i++) {
        String name = at.path(i).path("name").asText("");
        keys.add("[" + (name.isEmpty() ? Integer.toString(i) : name) + "]");
      }
      return keys;
    }

    private static String escape(String key) {
      return key.replace("~", "~0").replace("/", "~1");
    }
  }
}
