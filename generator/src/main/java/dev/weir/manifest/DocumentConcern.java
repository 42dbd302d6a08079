package dev.weir.manifest;

import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/** One kind of documents of an environment: a pure function to what is in them. */
public interface DocumentConcern {

  /** The documents of this kind; empty when the environment does not need it. */
  List<Document> render(ResolvedEnvironment environment);
}
