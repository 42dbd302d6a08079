package dev.weir.manifest.argocd;

import dev.weir.manifest.Unit;
import java.util.List;

/**
 * One part of the platform in one environment, as one Application: {@code platform.<env>.<name>}.
 *
 * @param name of the part and its folder below {@code _platform}
 * @param namespace for objects that name none, and of a chart's release; who makes it is the part's
 *     own affair (a Namespace in its folder)
 * @param sources at least one; at most one chart
 * @param removal what becomes of objects that leave the sources
 * @param ignored fields that others set in the cluster
 */
public record PlatformPart(
    String name,
    Wave wave,
    String namespace,
    List<PartSource> sources,
    Removal removal,
    List<IgnoredDifference> ignored) {

  /** The file of a chart's values, beside the part's objects. */
  public static final String VALUES = "values.yaml";

  /** What becomes of objects that leave their sources. */
  public enum Removal {
    /** They are deleted. */
    PRUNED,
    /**
     * They stay, even when the Application goes: custom resource definitions take all with them.
     */
    KEPT
  }

  public PlatformPart {
    sources = List.copyOf(sources);
    ignored = List.copyOf(ignored);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("the part " + name + " has no source");
    }
  }

  /** A part whose objects are pruned, and that nobody else changes. */
  public static PlatformPart of(String name, Wave wave, String namespace, PartSource... sources) {
    return new PlatformPart(name, wave, namespace, List.of(sources), Removal.PRUNED, List.of());
  }

  /** The same part whose objects are never deleted. */
  public PlatformPart kept() {
    return new PlatformPart(name, wave, namespace, sources, Removal.KEPT, ignored);
  }

  /** The same part, leaving some fields to others. */
  public PlatformPart ignoring(IgnoredDifference... differences) {
    return new PlatformPart(name, wave, namespace, sources, removal, List.of(differences));
  }

  /** Whether it applies what Weir did not write: a chart, or files of another repository. */
  boolean isOfOthers() {
    return sources.stream().anyMatch(s -> s.match(folder -> false, chart -> true, git -> true));
  }

  /** The unit that holds its own files. */
  public Unit unit(String environment) {
    return Unit.platform(environment, name);
  }
}
