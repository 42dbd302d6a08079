package dev.weir.manifest;

import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/** Some files of an environment that are YAML and no objects: a pure function to them. */
public interface ValuesConcern {

  /** The files of this concern; empty when the environment needs none. */
  List<ValuesFile> render(ResolvedEnvironment environment);
}
