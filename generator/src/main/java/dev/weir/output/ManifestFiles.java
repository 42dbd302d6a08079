package dev.weir.output;

import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.manifest.ValuesFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns manifests into the files they are delivered as, on all processors. */
public final class ManifestFiles {

  private final CanonicalYaml yaml = new CanonicalYaml();

  /**
   * One file per manifest, in the order of units and then of {@code manifests}. All manifests of a
   * unit must come together, since {@link ObjectFiles#paths} names files by their siblings.
   */
  public List<RenderedFile> render(Collection<Manifest> manifests) {
    SortedMap<Unit, List<Manifest>> byUnit = new TreeMap<>();
    for (Manifest manifest : manifests) {
      byUnit.computeIfAbsent(manifest.unit(), unit -> new ArrayList<>()).add(manifest);
    }
    return List.copyOf(byUnit.entrySet()).parallelStream()
        .flatMap(entry -> render(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  /** The file of a tree that is no object. */
  public RenderedFile render(ValuesFile values) {
    return new RenderedFile(values.path(), yaml.write(values.tree()));
  }

  private List<RenderedFile> render(Unit unit, List<Manifest> manifests) {
    List<ResourceKey> keys = manifests.stream().map(Manifest::key).toList();
    SortedMap<ResourceKey, String> paths = ObjectFiles.paths(unit, keys);
    return manifests.stream()
        .map(manifest -> new RenderedFile(path(paths, manifest), yaml.write(manifest.tree())))
        .toList();
  }

  private static String path(SortedMap<ResourceKey, String> paths, Manifest manifest) {
    String path = paths.get(manifest.key());
    if (path == null) {
      throw new IllegalStateException("no path for " + manifest.key());
    }
    return path;
  }
}
