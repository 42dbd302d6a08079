package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.git.Ancestry;
import java.util.Optional;

/**
 * Whether a source commit may follow the one that a branch comes of: the same one or a descendant.
 *
 * @param delivered the source commit that the branch is known to come of
 */
record Order(Source source, Delivery delivery, String delivered) {

  /** How the source commit stands to the delivered one. */
  Ancestry ancestry() {
    return source.history().ancestry(delivered);
  }

  /** Why nobody can tell, or why it may not; empty when it may, or is simply older. */
  Optional<Diagnostic> refusal(Ancestry ancestry) {
    return switch (ancestry) {
      case SAME, NEWER, OLDER -> Optional.empty();
      case TOO_SHALLOW -> Optional.of(tooShallow());
      case APART -> Optional.of(apart("is no ancestor of it"));
      case ABSENT -> Optional.of(apart("is not in the history of these inputs"));
    };
  }

  private Diagnostic tooShallow() {
    return Diagnostic.of(
        PublishCodes.TOO_SHALLOW,
        delivery.place(),
        "this clone's history ends before it shows whether "
            + source.commit().shortId()
            + " follows "
            + shown()
            + ", which branch \""
            + delivery.target()
            + "\" was delivered from",
        "all history of the inputs: an older commit must not overwrite a newer one",
        "set fetch-depth: 0 where CI checks out, or run `git fetch --unshallow`");
  }

  private Diagnostic apart(String why) {
    return Diagnostic.of(
        PublishCodes.APART,
        delivery.place(),
        "branch \""
            + delivery.target()
            + "\" was delivered from commit "
            + shown()
            + ", which "
            + why
            + ": "
            + source.commit().shortId(),
        "a descendant of the commit that was delivered",
        "merge commit " + shown() + " into the branch that you publish from, then publish");
  }

  private String shown() {
    return delivered.length() > 10 ? delivered.substring(0, 10) : delivered;
  }
}
