package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Location;
import dev.weir.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Precedence and history over random layers, held against a second way to compute them. */
class LayerMergeTest {

  private static final List<String> KEYS = List.of("a", "b", "c");
  private static final int DEPTH = 3;
  private static final Location NOWHERE = Location.ofFile("f");

  private final long seed = Long.getLong("weir.seed", 20_261_121L);
  private final Random random = new Random(seed);

  /** One layer's word on a path: a text, or nothing where a null there or above takes it away. */
  private record Word(LayerKind layer, Optional<String> text, boolean fromAbove) {

    @Override
    public String toString() {
      return layer + "=" + text.orElse("null");
    }
  }

  @Test
  void highestLayerWinsAndHistoryListsTheRestInOrder() {
    for (int round = 0; round < 500; round++) {
      List<Layer> layers = layers();
      Map<String, List<String>> merged = histories(LayerMerge.over(LayerMerge.nothing(), layers));
      assertThat(merged)
          .as("seed %s, round %s, layers %s", seed, round, layers)
          .isEqualTo(expected(layers));
    }
  }

  @Test
  void mergingInTwoStepsIsTheSame() {
    for (int round = 0; round < 200; round++) {
      List<Layer> layers = layers();
      int cut = random.nextInt(layers.size() + 1);
      Merged.Tree lower = LayerMerge.over(LayerMerge.nothing(), layers.subList(0, cut));
      assertThat(LayerMerge.over(lower, layers.subList(cut, layers.size())))
          .as("seed %s, round %s", seed, round)
          .isEqualTo(LayerMerge.over(LayerMerge.nothing(), layers));
    }
  }

  /** Scalars alone, newest first: a mapping only holds them. */
  private static Map<String, List<String>> histories(Merged.Tree tree) {
    Map<String, List<String>> histories = new TreeMap<>();
    Leaves.of(tree)
        .forEach(
            (path, leaf) -> {
              if (!leaf.value().equals("{…}")) {
                histories.put(path, history(leaf));
              }
            });
    return histories;
  }

  private static List<String> history(Leaf leaf) {
    return Stream.iterate(Optional.of(leaf), Optional::isPresent, l -> l.flatMap(Leaf::overrode))
        .flatMap(Optional::stream)
        .map(l -> l.layer() + "=" + l.value())
        .toList();
  }

  /** For each path on its own: what every layer says of it, at the path or by a null above it. */
  private static Map<String, List<String>> expected(List<Layer> layers) {
    Map<String, List<Word>> words = new TreeMap<>();
    for (String path : paths(layers)) {
      for (Layer layer : layers) {
        word(layer, path)
            .filter(word -> !word.fromAbove || words.containsKey(path))
            .ifPresent(word -> words.computeIfAbsent(path, p -> new ArrayList<>()).add(0, word));
      }
    }
    Map<String, List<String>> histories = new TreeMap<>();
    words.forEach(
        (path, said) -> {
          if (said.get(0).text.isPresent()) {
            histories.put(path, said.stream().map(Word::toString).toList());
          }
        });
    return histories;
  }

  private static List<String> paths(List<Layer> layers) {
    List<String> paths = new ArrayList<>();
    layers.forEach(layer -> collect("", layer.values(), paths));
    return paths.stream().distinct().toList();
  }

  private static void collect(String path, Node node, List<String> paths) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach((k, e) -> collect(path.isEmpty() ? k : path + "." + k, e.value(), paths));
    } else if (path.split("\\.", -1).length == DEPTH) {
      paths.add(path);
    }
  }

  private static Optional<Word> word(Layer layer, String path) {
    Node at = layer.values();
    for (String key : path.split("\\.", -1)) {
      if (at instanceof Node.Scalar) {
        return Optional.of(new Word(layer.kind(), Optional.empty(), true));
      }
      Node next = ((Node.Mapping) at).get(key);
      if (next == null) {
        return Optional.empty();
      }
      at = next;
    }
    Node.Scalar said = (Node.Scalar) at;
    Optional<String> text = said.isNull() ? Optional.empty() : Optional.of(said.text());
    return Optional.of(new Word(layer.kind(), text, false));
  }

  private List<Layer> layers() {
    return Arrays.stream(LayerKind.values())
        .filter(kind -> random.nextInt(3) > 0)
        .map(kind -> new Layer(kind, mapping(1)))
        .toList();
  }

  private Node.Mapping mapping(int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (String key : KEYS) {
      if (random.nextInt(2) == 0) {
        entries.put(key, new Node.Entry(NOWHERE, value(depth)));
      }
    }
    return new Node.Mapping(NOWHERE, entries);
  }

  private Node value(int depth) {
    if (random.nextInt(5) == 0) {
      return new Node.Scalar(NOWHERE, null, "");
    }
    return depth < DEPTH
        ? mapping(depth + 1)
        : Node.Scalar.ofString(NOWHERE, "v" + random.nextInt(100));
  }
}
