package dev.weir.files;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.files.StagedSnapshot.Entry;
import dev.weir.files.StagedSnapshot.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares what stands in a folder with what it should hold, and refuses what is in the way. */
final class StagedPlanner {

  private final Path root;
  private final StagedSnapshot snapshot;
  private final Set<String> owned;
  private final SortedMap<String, byte[]> wanted = new TreeMap<>();
  private final Predicate<String> scope;
  private final Set<String> stale = new TreeSet<>();
  private final Set<String> emptied = new HashSet<>();
  private final Set<String> passable = new HashSet<>();

  /**
   * @param owned what the folder says it owns
   * @param files what it should hold; only what is in scope counts
   * @param scope says of a file's folder whether it may be touched
   */
  StagedPlanner(
      Path root, Collection<String> owned, Map<String, byte[]> files, Predicate<String> scope)
      throws IOException {
    this.root = root;
    this.snapshot = StagedSnapshot.of(root);
    this.owned = new HashSet<>(owned);
    this.scope = scope;
    files.forEach(
        (path, bytes) -> {
          if (inScope(path)) {
            wanted.put(path, bytes);
          }
        });
  }

  /**
   * @param interrupted whether an earlier write is still to be ended
   * @throws EnvironmentException when a link or something foreign stands where a file has to go
   */
  StagedPlan plan(Interrupted interrupted) throws IOException {
    findStale();
    wanted.keySet().forEach(this::requireFree);
    List<String> added = new ArrayList<>();
    List<String> present = new ArrayList<>();
    wanted.keySet().forEach(path -> (isFile(path) ? present : added).add(path));
    Set<String> changed = StagedContent.filter(present, this::differs);
    changed.forEach(this::requireOwned);
    List<String> foreign =
        snapshot.entries().entrySet().stream()
            .filter(entry -> entry.getValue().kind() != Kind.FOLDER)
            .map(Map.Entry::getKey)
            .filter(path -> !owned.contains(path) && !wanted.containsKey(path) && inScope(path))
            .sorted()
            .toList();
    StagedChanges changes =
        new StagedChanges(
            added,
            List.copyOf(changed),
            present.size() - changed.size(),
            List.copyOf(stale),
            foreign,
            interrupted == Interrupted.YES);
    return new StagedPlan(changes, moves(added, changed), ownedAfterwards());
  }

  /** Whether an earlier write was cut short and is still to be ended. */
  enum Interrupted {
    YES,
    NO
  }

  private void findStale() {
    for (String path : owned) {
      if (!wanted.containsKey(path) && inScope(path)) {
        refuseLinks(path);
        if (isFile(path)) {
          stale.add(path);
          emptied.addAll(StagedPath.folders(path));
        }
      }
    }
  }

  /** A wanted path is free when only files that the folder owns have to give way. */
  private void requireFree(String path) {
    refuseLinks(path);
    if (snapshot.kind(path) == Kind.FOLDER) {
      boolean gone = emptied.contains(path) && snapshot.below(path).allMatch(this::goes);
      if (!gone) {
        throw inTheWay(path, "a folder", path);
      }
    }
  }

  private boolean goes(Map.Entry<String, Entry> entry) {
    return entry.getValue().kind() == Kind.FOLDER
        ? emptied.contains(entry.getKey())
        : stale.contains(entry.getKey());
  }

  private void refuseLinks(String path) {
    if (snapshot.kind(path) == Kind.OTHER) {
      throw inTheWay(path, "a link or special file", path);
    }
    String folder = StagedPath.parent(path);
    while (!folder.isEmpty() && passable.add(folder)) {
      if (snapshot.kind(folder) == Kind.OTHER) {
        throw inTheWay(folder, "a link or special file", path);
      }
      folder = StagedPath.parent(folder);
    }
  }

  private void requireOwned(String path) {
    if (!owned.contains(path)) {
      throw inTheWay(path, "a file that Weir did not write", path);
    }
  }

  private EnvironmentException inTheWay(String at, String what, String path) {
    return new EnvironmentException(
        root.resolve(at) + " is " + what + " in the way of " + path + ": move it away");
  }

  private boolean differs(String path) {
    byte[] bytes = Objects.requireNonNull(wanted.get(path));
    Entry entry = Objects.requireNonNull(snapshot.entries().get(path));
    try {
      return entry.size() != bytes.length || !StagedContent.holds(root.resolve(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder that is not there yet arrives whole, by one rename. */
  private List<String> moves(Collection<String> added, Collection<String> changed) {
    Set<String> moves = new TreeSet<>(changed);
    for (String path : added) {
      String highest = path;
      for (String folder : StagedPath.folders(path)) {
        Kind kind = snapshot.kind(folder);
        if (kind == Kind.FILE && !stale.contains(folder)) {
          throw inTheWay(folder, "a file", path);
        }
        highest = kind == Kind.FOLDER ? highest : folder;
      }
      moves.add(highest);
    }
    return List.copyOf(moves);
  }

  private List<String> ownedAfterwards() {
    Set<String> after = new TreeSet<>(wanted.keySet());
    owned.stream().filter(path -> !inScope(path)).forEach(after::add);
    return List.copyOf(after);
  }

  private boolean inScope(String path) {
    return scope.test(StagedPath.parent(path));
  }

  private boolean isFile(String path) {
    return snapshot.kind(path) == Kind.FILE;
  }
}
