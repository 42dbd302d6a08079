package dev.weir.manifest.previous;

import java.util.Comparator;

/** Both sides of one workload. */
public record WorkloadChange(Name name, DeliveredWorkload previous, DeliveredWorkload next) {

  /** A workload by team and name. */
  public record Name(String team, String workload) implements Comparable<Name> {

    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::team).thenComparing(Name::workload);

    @Override
    public int compareTo(Name other) {
      return ORDER.compare(this, other);
    }

    /** {@code payments/fraud-scoring}, as people name it. */
    @Override
    public String toString() {
      return team + "/" + workload;
    }
  }

  /** What becomes of the workload. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What becomes of it, given that the two sides differ. */
  public Kind kind() {
    if (previous.isEmpty()) {
      return Kind.ADDED;
    }
    return next.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }
}
