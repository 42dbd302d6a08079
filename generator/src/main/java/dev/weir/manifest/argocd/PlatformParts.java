package dev.weir.manifest.argocd;

import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/** Some parts of the platform: a pure function from an environment to those that it has. */
public interface PlatformParts {

  /** The parts, each with an Application of its own; empty when the environment needs none. */
  List<PlatformPart> of(ResolvedEnvironment environment);
}
