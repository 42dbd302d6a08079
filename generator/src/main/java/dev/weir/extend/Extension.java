package dev.weir.extend;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What one environment's platform engineers add without Java: merge patches over generated objects
 * and templates for extra ones. It may be used by several threads at once.
 */
public final class Extension {

  private final Patches patches;
  private final Templates templates;

  private Extension(Patches patches, Templates templates) {
    this.patches = patches;
    this.templates = templates;
  }

  /**
   * The extension of an environment.
   *
   * @param files text of a file by its path from the repository's root; asked only for templates
   */
  public static Extension of(
      ResolvedEnvironment environment, Function<String, Optional<String>> files) {
    return new Extension(
        new Patches(environment.input()), new Templates(environment.input(), files));
  }

  /**
   * A workload's objects, extended.
   *
   * @param generated of both its units
   */
  public Extended apply(Target target, List<Manifest> generated) {
    return apply(List.of(Scope.workload(target), Scope.workloadTenant(target)), generated);
  }

  /**
   * The objects of a team's tenant unit, extended.
   *
   * @param generated of that unit
   */
  public Extended apply(TeamTarget target, List<Manifest> generated) {
    return apply(List.of(Scope.tenant(target)), generated);
  }

  /**
   * The objects of the platform's parts, patched; templates are for teams.
   *
   * @param generated of all parts
   */
  public Extended apply(EnvironmentTarget target, List<Manifest> generated) {
    Patches.Patched patched = patches.apply(Optional.empty(), target.tracing(), generated);
    return new Extended(patched.manifests(), Diagnostics.of(patched.findings()), patched.matched());
  }

  /**
   * A warning for each patch that matched nothing.
   *
   * @param matched what {@link Extended#matchedPatches} said for all units of the environment; to
   *     be asked only when none was left out
   */
  public Diagnostics unused(Set<Integer> matched) {
    return patches.unused(matched);
  }

  private Extended apply(List<Scope> scopes, List<Manifest> generated) {
    Patches.Patched patched =
        patches.apply(Optional.of(scopes.get(0).team().name()), scopes.get(0).tracing(), generated);
    List<Diagnostic> findings = new ArrayList<>(patched.findings());
    List<Manifest> all = new ArrayList<>(patched.manifests());
    for (Scope scope : scopes) {
      templates.addTo(all, scope, findings);
    }
    return new Extended(all, Diagnostics.of(findings), patched.matched());
  }
}
