package dev.weir.pipeline;

import dev.weir.manifest.previous.PreviousState;
import dev.weir.policy.PolicySource;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param policies who judges; absent when nobody does
 * @param gate what judged the repository before; the change is judged by it too
 * @param previous the state that changes are found against; what is rendered does not depend on it
 */
public record RunRequest(
    Selection selection,
    Bytes bytes,
    Optional<PolicySource> policies,
    Optional<PreviousState> previous,
    Optional<EarlierGate> gate) {

  /** Unjudged by policies, compared with nothing. */
  public static RunRequest of(Selection selection, Bytes bytes) {
    return new RunRequest(selection, bytes, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public RunRequest judgedBy(PolicySource asked) {
    return new RunRequest(selection, bytes, Optional.of(asked), previous, gate);
  }

  /** Against a previous state: files are compared, so they are made. */
  public RunRequest comparedWith(PreviousState state) {
    return new RunRequest(selection, Bytes.RENDERED, policies, Optional.of(state), gate);
  }

  /** Against an earlier state, and judged by its gate too where that is known. */
  public RunRequest comparedWith(Previous.Earlier earlier) {
    return new RunRequest(
        selection, Bytes.RENDERED, policies, Optional.of(earlier.state()), earlier.gate());
  }
}
