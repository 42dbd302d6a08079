package dev.weir.manifest.argocd.health;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Trees;
import dev.weir.manifest.Unit;
import dev.weir.manifest.ValuesConcern;
import dev.weir.manifest.ValuesFile;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Map;

/**
 * The health checks in two forms, for a person: as values of Argo CD's chart, and as a merge patch
 * for {@code kubectl patch --type=merge --patch-file}. No Application ever owns them: one that does
 * takes or deletes the keys of others (facts: seen on real engines, argocd-cm).
 */
public final class HealthFiles implements ValuesConcern {

  @Override
  public List<ValuesFile> render(ResolvedEnvironment environment) {
    return environment.spec().argocd().isPresent() ? files(environment) : List.of();
  }

  private static List<ValuesFile> files(ResolvedEnvironment environment) {
    String folder = Unit.bootstrap(environment.name()).folder() + "/argocd-cm/";
    Map<String, String> scripts = HealthChecks.of(environment);
    ObjectNode values = Trees.empty();
    scripts.forEach(values.putObject("configs").putObject("cm")::put);
    ObjectNode patch = Trees.empty();
    scripts.forEach(patch.putObject("data")::put);
    return List.of(
        new ValuesFile(folder + "values.yaml", values),
        new ValuesFile(folder + "argocd-cm-patch.yaml", patch));
  }
}
