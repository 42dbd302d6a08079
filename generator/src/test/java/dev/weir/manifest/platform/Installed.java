package dev.weir.manifest.platform;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.EnvironmentTarget;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.Trees;
import dev.weir.manifest.ValuesFile;
import dev.weir.manifest.argocd.PlatformPart;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an environment has installed, for tests. */
record Installed(
    Map<String, PlatformPart> parts, Map<String, JsonNode> values, List<Manifest> objects) {

  private static final PlatformInstallation ALL = new PlatformInstallation();

  /** Of the test environment with YAML merged over it. */
  static Installed with(String yaml) {
    return of(Fixtures.environment(yaml));
  }

  /** Of an environment of the example. */
  static Installed example(String name) {
    return of(environment(name));
  }

  static ResolvedEnvironment environment(String name) {
    return ExampleCompany.environments().stream()
        .filter(environment -> environment.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Installed of(ResolvedEnvironment environment) {
    Map<String, JsonNode> values = new TreeMap<>();
    for (ValuesFile file : ALL.render(environment)) {
      String[] path = file.path().split("/", -1);
      values.put(path[path.length - 2], file.tree());
    }
    return new Installed(
        new TreeMap<>(ALL.of(environment).stream().collect(toMap(PlatformPart::name, p -> p))),
        values,
        ALL.render(new EnvironmentTarget(environment, Tracing.ON)));
  }

  PlatformPart part(String name) {
    return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new AssertionError(name));
  }

  JsonNode values(String part) {
    return Optional.ofNullable(values.get(part)).orElseThrow(() -> new AssertionError(part));
  }

  /** The object of a kind and name; empty when there is none. */
  JsonNode object(String kind, String name) {
    return objects.stream()
        .filter(m -> m.key().kind().equals(kind) && m.key().name().equals(name))
        .findFirst()
        .map(m -> (JsonNode) m.tree())
        .orElseGet(Trees::empty);
  }
}
