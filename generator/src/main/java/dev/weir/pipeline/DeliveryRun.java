package dev.weir.pipeline;

import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.git.SourceHistory;
import dev.weir.manifest.previous.DeliveredTree;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.PolicyPaths;
import dev.weir.publish.Delivery;
import dev.weir.publish.Digests;
import dev.weir.publish.Publisher;
import dev.weir.publish.Source;
import dev.weir.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One commit's inputs, rendered and judged as a whole, as what is to lie on which branch. */
public final class DeliveryRun {

  private final SourceTree tree;
  private final Pipeline.Rendered rendered;

  private DeliveryRun(SourceTree tree, Pipeline.Rendered rendered) {
    this.tree = tree;
    this.rendered = rendered;
  }

  /** Renders everything, whatever is to be published of it: an error anywhere is one. */
  public static DeliveryRun of(SourceTree tree, RunRequest request) {
    return new DeliveryRun(tree, Pipeline.rendered(tree, request));
  }

  public Rendering rendering() {
    return rendered.rendering();
  }

  /**
   * The deliveries of some environments, those that others take jobs from first.
   *
   * @param chosen who is asked for
   */
  public List<Delivery> deliveries(Branches chosen) {
    return chosen.deliveries(
        rendered.repository().resolution().environments(),
        environment -> files(environment.name()));
  }

  /** What lies on branches that nothing of these inputs is delivered to any more. */
  public Diagnostics leftBehind(Publisher publisher) {
    return publisher.leftBehind(deliveries(new Branches(Set.of(), Optional.empty())), platform());
  }

  /** The files of some environments. */
  public SortedMap<String, byte[]> files(Collection<String> environments) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    environments.forEach(name -> files.putAll(files(name)));
    return files;
  }

  /** What a delivery would lose of what is delivered. */
  public Diagnostics changes(Delivery delivery, SourceTree delivered) {
    PreviousState previous =
        new PreviousState(
            "branch \"" + delivery.synced() + "\"",
            PreviousState.Kind.DELIVERED,
            DeliveredTree.of(delivered),
            Diagnostics.none());
    return Changes.check(
        previous, rendered.repository(), rendered.rendering(), delivery.environments());
  }

  /** Where all this comes from. */
  public Source source(SourceHistory history, String version) {
    Source.Maker maker =
        new Source.Maker(
            version, digest(List.of("environments", "teams"), new TreeMap<>()), policies());
    return new Source(owner(), history.origin().orElse(""), history.facts(), history, maker);
  }

  /** A file that findings about publishing at large point to. */
  static Location platform() {
    return Location.ofFile("environments/platform.yaml");
  }

  private String owner() {
    Optional<Inputs.Platform> platform = rendered.repository().inputs().map(Inputs::platform);
    String organization =
        platform.flatMap(p -> p.spec().organization()).map(name -> name + "/").orElse("");
    return organization + platform.map(Inputs.Platform::name).orElse("");
  }

  private String policies() {
    SortedMap<String, byte[]> builtIn = new TreeMap<>();
    var digests = BuiltInBundle.digests();
    builtIn.put("built-in/wasm", digests.wasm().getBytes(StandardCharsets.UTF_8));
    builtIn.put("built-in/catalogue", digests.catalogue().getBytes(StandardCharsets.UTF_8));
    return digest(List.of(PolicyPaths.FOLDER), builtIn);
  }

  private String digest(List<String> folders, SortedMap<String, byte[]> more) {
    SortedMap<String, byte[]> files = new TreeMap<>(more);
    List<String> paths = new ArrayList<>();
    folders.forEach(folder -> paths.addAll(tree.list(folder)));
    paths.forEach(path -> files.put(path, tree.read(path)));
    return Digests.of(files);
  }

  private SortedMap<String, byte[]> files(String environment) {
    String folder = environment + "/";
    return rendered.rendering().tree().files().subMap(folder, folder + Character.MAX_VALUE);
  }
}
