package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.git.Addresses;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether a branch may be written: only one that the same inputs were delivered to before. */
record Ownership(Source source, Delivery delivery) {

  /** Why not; empty when it may, or when there is no such branch yet. */
  Optional<Diagnostic> refusal(Branch branch) {
    if (branch.head().isEmpty()) {
      return Optional.empty();
    }
    return branch.marker().isEmpty()
        ? Optional.of(notOurs(branch))
        : refusal(branch, branch.marker().get());
  }

  private Optional<Diagnostic> refusal(Branch branch, Marker marker) {
    if (marker.format() > Marker.FORMAT) {
      return Optional.of(newer(branch, marker));
    }
    if (!marker.owner().equals(source.owner())) {
      return Optional.of(
          other(branch, "belongs to \"" + marker.owner() + "\"", "\"" + source.owner() + "\""));
    }
    if (differ(marker.repository(), source.repository())) {
      return Optional.of(
          other(
              branch,
              "was delivered from \"" + marker.repository() + "\"",
              "\"" + source.repository() + "\""));
    }
    SortedSet<String> lost = new TreeSet<>(marker.environments());
    lost.removeAll(delivery.environments());
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            other(
                branch,
                "also holds " + String.join(", ", lost) + ", which this run would remove",
                delivery.names()));
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && !Addresses.place(one).equals(Addresses.place(other));
  }

  private Diagnostic notOurs(Branch branch) {
    return Diagnostic.of(
        PublishCodes.NOT_OURS,
        delivery.place(),
        "branch \"" + branch.name() + "\" holds a tree without Weir's " + Marker.PATH,
        "a branch that Weir made, or none yet: all that Weir does not write would be removed",
        "name another branch or repository, or delete the branch first");
  }

  private Diagnostic newer(Branch branch, Marker marker) {
    return Diagnostic.of(
        PublishCodes.NEWER_FORMAT,
        delivery.place(),
        "branch \""
            + branch.name()
            + "\" has format "
            + marker.format()
            + ", written by Weir "
            + marker.version(),
        "format " + Marker.FORMAT + " or older",
        "publish with Weir " + marker.version() + " or newer");
  }

  private Diagnostic other(Branch branch, String found, String expected) {
    return Diagnostic.of(
        PublishCodes.OTHER_OWNER,
        delivery.place(),
        "branch \"" + branch.name() + "\" " + found,
        "a branch that was delivered for " + expected + " alone",
        "name another branch or repository; to hand the branch over, delete it first");
  }
}
