package dev.weir.publish;

import java.util.Locale;

/** How the publishing of one branch ended. */
public enum Outcome {
  /** A commit was pushed; in a dry run, would be. */
  PUBLISHED,
  /** The branch holds this tree already; what was noted of it may have moved on. */
  UNCHANGED,
  /** The branch comes of a newer source commit. */
  SUPERSEDED,
  /** A person has to decide; findings say why. Nothing was pushed. */
  REFUSED,
  /** Others kept pushing, or the other side did not take it. Nothing was pushed. */
  CONFLICT,
  /** The other side could not be reached, or the machine refused. */
  FAILED;

  /** The name in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
