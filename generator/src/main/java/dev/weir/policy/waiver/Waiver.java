package dev.weir.policy.waiver;

import dev.weir.config.PolicyFiles.WaiverFile;
import dev.weir.config.WaiverSpec;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.ResourceKey;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.source.Pointers;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A waiver in force.
 *
 * @param rule whose findings it excuses
 * @param expires its last day
 */
public record Waiver(WaiverFile file, PolicyRule rule, LocalDate expires)
    implements Comparable<Waiver> {

  /** Whether it excuses a finding with the code about something. */
  boolean excuses(String code, About about) {
    return spec().code().equals(code) && covers(about);
  }

  /** Whether something lies in its scope. */
  boolean covers(About about) {
    WaiverSpec.Scope scope = spec().scope();
    return isOrAny(scope.environment(), about.environment())
        && isOrAny(scope.team(), about.team())
        && (scope.job().isEmpty() || isJob(scope.job().get(), about))
        && scope.object().stream().allMatch(object -> isObject(object, about.key()));
  }

  /** A session cluster has one identity and one set of flows: a job stands for all of it. */
  private static boolean isJob(String name, About about) {
    return about.workload().equals(name) || about.jobs().contains(name);
  }

  private static boolean isObject(WaiverSpec.ObjectName object, ResourceKey key) {
    return object.kind().equals(key.kind())
        && object.name().equals(key.name())
        && isOrAny(object.namespace(), key.namespace());
  }

  private static boolean isOrAny(Optional<String> named, String actual) {
    return named.isEmpty() || named.get().equals(actual);
  }

  public String name() {
    return file.name();
  }

  public WaiverSpec spec() {
    return file.spec();
  }

  /** Where a part of the file stands, such as {@code /spec/expires}. */
  public Location at(String pointer) {
    return at(file, pointer);
  }

  static Location at(WaiverFile file, String pointer) {
    return Pointers.value(file.file().root(), pointer)
        .map(node -> node.location())
        .orElseGet(() -> Pointers.nearestKey(file.file().root(), pointer));
  }

  /** By their files. */
  @Override
  public int compareTo(Waiver other) {
    return file.file().path().compareTo(other.file.file().path());
  }
}
