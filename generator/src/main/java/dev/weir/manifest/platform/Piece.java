package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.argocd.IgnoredDifference;
import dev.weir.manifest.argocd.PartSource;
import dev.weir.manifest.argocd.PlatformPart;
import dev.weir.manifest.argocd.PlatformPart.Removal;
import dev.weir.manifest.argocd.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One part of the platform as an environment asks for it.
 *
 * @param namespace of its release; made by the first part in it, but for those of Kubernetes
 * @param sources besides its own folder
 * @param values of its chart
 * @param objects in its own folder, as typed objects
 */
record Piece(
    String name,
    Wave wave,
    String namespace,
    Level level,
    List<PartSource> sources,
    Removal removal,
    Optional<ObjectNode> values,
    List<Object> objects) {

  Piece {
    sources = List.copyOf(sources);
    objects = List.copyOf(objects);
  }

  /** A part that is a chart. */
  static Piece chart(String name, Wave wave, Pin pin, ObjectNode values) {
    return new Piece(
        name,
        wave,
        pin.namespace(),
        Level.BASELINE,
        List.of(pin.source()),
        Removal.PRUNED,
        Optional.of(values),
        List.of());
  }

  /** A part of Weir's own objects alone. */
  static Piece objects(String name, Wave wave, String namespace, List<Object> objects) {
    return new Piece(
        name,
        wave,
        namespace,
        Level.BASELINE,
        List.of(),
        Removal.PRUNED,
        Optional.empty(),
        objects);
  }

  Piece from(PartSource... others) {
    return new Piece(name, wave, namespace, level, List.of(others), removal, values, objects);
  }

  Piece with(List<Object> more) {
    List<Object> all = new ArrayList<>(objects);
    all.addAll(more);
    return new Piece(name, wave, namespace, level, sources, removal, values, all);
  }

  Piece on(Level other) {
    return new Piece(name, wave, namespace, other, sources, removal, values, objects);
  }

  /** Whose objects stay when the part goes. */
  Piece kept() {
    return new Piece(name, wave, namespace, level, sources, Removal.KEPT, values, objects);
  }

  /** What it is to Argo CD. */
  PlatformPart application() {
    List<PartSource> all = new ArrayList<>(sources);
    if (!objects.isEmpty()) {
      all.add(new PartSource.Folder());
    }
    List<IgnoredDifference> none = List.of();
    return new PlatformPart(name, wave, namespace, all, removal, none);
  }
}
