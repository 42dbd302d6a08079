package dev.weir.pipeline;

import dev.weir.manifest.previous.PreviousState;
import dev.weir.policy.PolicyOptions;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param policies how the policies are asked; absent when they are not
 * @param previous the state that changes are found against; what is rendered does not depend on it
 */
public record RunRequest(
    Selection selection,
    Bytes bytes,
    Optional<PolicyOptions> policies,
    Optional<PreviousState> previous) {

  /** Unjudged by policies, compared with nothing. */
  public static RunRequest of(Selection selection, Bytes bytes) {
    return new RunRequest(selection, bytes, Optional.empty(), Optional.empty());
  }

  public RunRequest judgedBy(PolicyOptions asked) {
    return new RunRequest(selection, bytes, Optional.of(asked), previous);
  }

  /** Against a previous state: files are compared, so they are made. */
  public RunRequest comparedWith(PreviousState state) {
    return new RunRequest(selection, Bytes.RENDERED, policies, Optional.of(state));
  }
}
