package dev.weir.manifest;

import java.util.List;

/** One concern of the platform in an environment: a pure function to some of its manifests. */
public interface EnvironmentConcern {

  /** The manifests of this concern; empty when the environment does not need it. */
  List<Manifest> render(EnvironmentTarget target);
}
