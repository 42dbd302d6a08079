package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Inputs;
import dev.weir.config.PlatformSpec;
import java.util.Map;
import java.util.TreeMap;

/** What all jobs of one environment have in common while they are resolved. */
record EnvironmentScope(
    Inputs.Environment environment,
    Inputs.Platform platformInput,
    Baselines baselines,
    Dialect dialect,
    LayerStack layers,
    EnvironmentData data,
    Map<String, String> references) {

  static EnvironmentScope of(Inputs inputs, Inputs.Environment environment, Baselines baselines) {
    Map<String, String> references = new TreeMap<>(References.ofEnvironment(environment));
    EnvironmentData data = EnvironmentData.of(inputs, environment);
    references.putAll(References.ofDataSystems(data));
    return new EnvironmentScope(
        environment,
        inputs.platform(),
        baselines,
        Dialects.of(environment.spec().operator()),
        new LayerStack(inputs.platform(), environment),
        data,
        references);
  }

  String name() {
    return environment.name();
  }

  String tier() {
    return spec().tier().key();
  }

  EnvironmentSpec spec() {
    return environment.spec();
  }

  PlatformSpec platform() {
    return platformInput.spec();
  }

  String namespace(Inputs.Team team) {
    return spec().namespacePrefix() + team.name();
  }
}
