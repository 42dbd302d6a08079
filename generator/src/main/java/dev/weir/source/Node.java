package dev.weir.source;

import dev.weir.diagnostic.Location;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A YAML value as a person wrote it, with the place of every key and value. */
public sealed interface Node {

  /** Where the value stands. */
  Location location();

  /** Calls the function for this node's own kind. */
  <T> T match(
      Function<Mapping, T> mapping, Function<Sequence, T> sequence, Function<Scalar, T> scalar);

  /** What a person calls it in a message: {@code a mapping}, {@code a list}, {@code "text"}. */
  String described();

  /**
   * A mapping; keys are strings, unique and in the order of the file.
   *
   * @param entries from key to its entry; iteration order is the file's
   */
  record Mapping(Location location, Map<String, Entry> entries) implements Node {

    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static Mapping empty(Location location) {
      return new Mapping(location, Map.of());
    }

    /** The value under {@code key}, or null when the key is absent. */
    public @Nullable Node get(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    @Override
    public <T> T match(
        Function<Mapping, T> mapping, Function<Sequence, T> sequence, Function<Scalar, T> scalar) {
      return mapping.apply(this);
    }

    @Override
    public String described() {
      return "a mapping";
    }
  }

  /**
   * A key with its value.
   *
   * @param key place of the key itself
   */
  record Entry(Location key, Node value) {}

  /** A list, in the order of the file. */
  record Sequence(Location location, List<Node> items) implements Node {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public <T> T match(
        Function<Mapping, T> mapping, Function<Sequence, T> sequence, Function<Scalar, T> scalar) {
      return sequence.apply(this);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param value {@link String}, {@link Boolean}, {@link BigInteger}, {@link BigDecimal} or null
   * @param text the characters as written, without quotes
   */
  record Scalar(Location location, @Nullable Object value, String text) implements Node {

    /** A string that no file holds, at the place that caused it. */
    public static Scalar ofString(Location location, String value) {
      return new Scalar(location, value, value);
    }

    public boolean isNull() {
      return value == null;
    }

    @Override
    public <T> T match(
        Function<Mapping, T> mapping, Function<Sequence, T> sequence, Function<Scalar, T> scalar) {
      return scalar.apply(this);
    }

    @Override
    public String described() {
      return value instanceof String ? '"' + text + '"' : isNull() ? "null" : text;
    }
  }
}
