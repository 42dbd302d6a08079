package dev.weir.source;

import dev.weir.diagnostic.Location;
import dev.weir.source.Node.Entry;
import dev.weir.source.Node.Mapping;
import dev.weir.source.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping or list that is still being read. */
abstract sealed class OpenNode {

  /** Where it starts; the end is that of the start event, known better once it is closed. */
  final Location start;

  /** Whether brackets enclose it, so that its end is theirs and not that of its last value. */
  final boolean bracketed;

  private OpenNode(Location start, boolean bracketed) {
    this.start = start;
    this.bracketed = bracketed;
  }

  /** Whether the next node is a key. */
  abstract boolean expectsKey();

  /**
   * Takes a key of a mapping; {@code text} is null when it cannot be used and a finding says so.
   *
   * @return where the same key stands already
   */
  abstract Optional<Location> key(Location place, @Nullable String text);

  /** Takes a value, or null where a finding stands in for it. */
  abstract void add(@Nullable Node value);

  abstract Node close(Location end);

  /** From the start to the end of {@code end}, or to that of the last value when unbracketed. */
  private Location upTo(Location end, @Nullable Location last) {
    Location until = bracketed ? end : last == null ? start : last;
    return new Location(
        start.file(), start.line(), start.column(), until.endLine(), until.endColumn());
  }

  /** A list that is still being read. */
  static final class OpenSequence extends OpenNode {

    private final List<Node> items = new ArrayList<>();

    OpenSequence(Location start, boolean bracketed) {
      super(start, bracketed);
    }

    @Override
    boolean expectsKey() {
      return false;
    }

    @Override
    Optional<Location> key(Location place, @Nullable String text) {
      throw new IllegalStateException("a list has no keys");
    }

    @Override
    void add(@Nullable Node value) {
      if (value != null) {
        items.add(value);
      }
    }

    @Override
    Node close(Location end) {
      Location last = items.isEmpty() ? null : items.get(items.size() - 1).location();
      return new Sequence(super.upTo(end, last), items);
    }
  }

  /** A mapping that is still being read. */
  static final class OpenMapping extends OpenNode {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private boolean keyIsNext = true;
    private @Nullable String key;
    private @Nullable Location keyPlace;
    private @Nullable Location last;

    OpenMapping(Location start, boolean bracketed) {
      super(start, bracketed);
    }

    @Override
    boolean expectsKey() {
      return keyIsNext;
    }

    @Override
    Optional<Location> key(Location place, @Nullable String text) {
      Entry earlier = text == null ? null : entries.get(text);
      keyIsNext = false;
      keyPlace = place;
      key = earlier == null ? text : null;
      last = place;
      return Optional.ofNullable(earlier).map(Entry::key);
    }

    @Override
    void add(@Nullable Node value) {
      keyIsNext = true;
      if (value == null) {
        return;
      }
      last = value.location();
      if (key != null && keyPlace != null) {
        entries.put(key, new Entry(keyPlace, value));
      }
    }

    @Override
    Node close(Location end) {
      return new Mapping(super.upTo(end, last), entries);
    }
  }
}
