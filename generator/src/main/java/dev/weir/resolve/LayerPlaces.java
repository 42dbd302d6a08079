package dev.weir.resolve;

import dev.weir.source.Document;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the layers of job values stand in an input file. */
final class LayerPlaces {

  private LayerPlaces() {}

  /** Every mapping of job values in the file, in the order of the layers. */
  static List<Node.Mapping> in(Document file, String own) {
    List<Node.Mapping> layers = new ArrayList<>();
    mapping(file, own).ifPresent(layers::add);
    for (String parent : List.of("/spec/tiers", "/spec/environments")) {
      Places.keys(file, parent)
          .forEach(
              key -> mapping(file, Pointers.child(parent, key.value())).ifPresent(layers::add));
    }
    return layers;
  }

  private static Optional<Node.Mapping> mapping(Document file, String pointer) {
    return Pointers.value(file.root(), pointer)
        .flatMap(node -> node.match(Optional::of, s -> Optional.empty(), s -> Optional.empty()));
  }
}
