package dev.weir.policy;

import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.SourceTree;
import java.util.List;

/** Who judges a run. */
public interface PolicySource {

  /** Starts what is costly, before the inputs are read. */
  Started start();

  /** A source that is being made ready. */
  interface Started {

    /**
     * The policies of a repository.
     *
     * @param environments whose facts the rules see
     */
    Policies judging(SourceTree tree, List<ResolvedEnvironment> environments);
  }
}
