package dev.weir.check.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Claims of different owners on one thing. Sorting puts whatever begins with a value right behind
 * it, so that one pass with a stack finds all; no two claims are compared for their own sake.
 */
final class Overlaps {

  /** What a claim has besides what is exactly of its name. */
  enum Reach {
    /** Nothing. */
    NAME,
    /** Everything that begins like it. */
    PREFIX,
    /** Everything below it, when it ends with a slash. */
    FOLDER
  }

  /**
   * Two claims that meet.
   *
   * @param claim the one to blame
   * @param other there before it, or reaching over it
   */
  record Overlap(Claim claim, Claim other) {}

  private final Reach reach;
  private final Function<Claim, String> owner;

  Overlaps(Reach reach, Function<Claim, String> owner) {
    this.reach = reach;
    this.owner = owner;
  }

  /** At most one for each claim. */
  List<Overlap> of(Collection<Claim> claims) {
    Map<String, Map<String, Holders>> spaces = new TreeMap<>();
    for (Claim claim : claims) {
      spaces
          .computeIfAbsent(claim.space(), space -> new TreeMap<>())
          .computeIfAbsent(claim.value(), value -> new Holders())
          .add(claim);
    }
    List<Overlap> overlaps = new ArrayList<>();
    spaces.values().forEach(values -> pass(values, overlaps));
    return overlaps;
  }

  private void pass(Map<String, Holders> values, List<Overlap> overlaps) {
    Deque<Map.Entry<String, Holders>> around = new ArrayDeque<>();
    for (Map.Entry<String, Holders> entry : values.entrySet()) {
      while (!around.isEmpty() && !entry.getKey().startsWith(around.peek().getKey())) {
        around.pop();
      }
      for (Claim claim : entry.getValue().claims) {
        entry
            .getValue()
            .before(claim)
            .or(() -> around.stream().flatMap(a -> a.getValue().other(claim).stream()).findFirst())
            .ifPresent(other -> overlaps.add(new Overlap(claim, other)));
      }
      if (reach == Reach.PREFIX || (reach == Reach.FOLDER && entry.getKey().endsWith("/"))) {
        around.push(entry);
      }
    }
  }

  /** All claims on one value; the first, and the first of another owner, stand for the rest. */
  private final class Holders {

    private final List<Claim> claims = new ArrayList<>();
    private Optional<Claim> second = Optional.empty();

    void add(Claim claim) {
      claims.add(claim);
      if (second.isEmpty() && !isOwner(claims.get(0), claim)) {
        second = Optional.of(claim);
      }
    }

    /** The first claim, unless its owner is this one's. */
    Optional<Claim> before(Claim claim) {
      return Optional.of(claims.get(0)).filter(first -> !isOwner(first, claim));
    }

    /** Any claim of another owner. */
    Optional<Claim> other(Claim claim) {
      return before(claim).or(() -> second.filter(next -> !isOwner(next, claim)));
    }

    private boolean isOwner(Claim one, Claim other) {
      return owner.apply(one).equals(owner.apply(other));
    }
  }
}
