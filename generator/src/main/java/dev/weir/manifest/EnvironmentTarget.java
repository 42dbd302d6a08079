package dev.weir.manifest;

import dev.weir.resolve.ResolvedEnvironment;

/** The environment to render, as far as it belongs to no team. */
public record EnvironmentTarget(ResolvedEnvironment environment, Tracing tracing) {

  /** The unit of one of the platform's parts: {@code iam}, {@code dashboards}. */
  public Unit unit(String part) {
    return Unit.platform(environment.name(), part);
  }
}
