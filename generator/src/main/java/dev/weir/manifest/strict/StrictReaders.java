package dev.weir.manifest.strict;

import java.util.List;

/** Makes strict readers that share what is costly to load; one for a run, safe for its threads. */
public final class StrictReaders {

  private final SchemaShelf shelf = new SchemaShelf();
  private final KindRules rules = new KindRules();

  /**
   * A reader for one environment.
   *
   * @param release the operator's release as the environment states it: {@code 1.15.0}, {@code
   *     main}; without meaning for EMR
   * @param crds definitions that the platform supplies; they win over the product's own
   */
  public StrictReader reader(Dialect dialect, String release, List<ConvertedCrd> crds) {
    return new StrictReader(shelf, rules, FlinkSchemas.of(dialect, release), crds);
  }
}
