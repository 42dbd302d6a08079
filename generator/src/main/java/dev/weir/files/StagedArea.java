package dev.weir.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where a staged folder keeps what it knows of itself: {@code .weir} at its root. */
record StagedArea(Path root) {

  Path folder() {
    return root.resolve(StagedPath.AREA);
  }

  Path lockFile() {
    return folder().resolve("lock");
  }

  Path stage() {
    return folder().resolve("stage");
  }

  Path ownedFile() {
    return folder().resolve("tree.json");
  }

  Path newOwnedFile() {
    return folder().resolve("tree.json.new");
  }

  Path journalFile() {
    return folder().resolve("journal");
  }

  Path newJournalFile() {
    return folder().resolve("journal.new");
  }

  Path place(String path) {
    return root.resolve(path);
  }

  Path staged(String path) {
    return stage().resolve(path);
  }

  boolean isInterrupted() {
    return Files.exists(journalFile(), NOFOLLOW_LINKS);
  }

  Journal journal() throws IOException {
    return new JournalFormat().readJournal(journalFile(), StagedContent.read(journalFile()));
  }

  /** What the folder owns, an interrupted write counted as done; empty when it is new. */
  SortedSet<String> owned() throws IOException {
    SortedSet<String> owned = new TreeSet<>();
    if (Files.exists(ownedFile(), NOFOLLOW_LINKS)) {
      owned.addAll(new JournalFormat().readOwned(ownedFile(), StagedContent.read(ownedFile())));
    }
    if (isInterrupted()) {
      owned.addAll(journal().owned());
    }
    return owned;
  }

  /** Refuses what is no folder and what holds files although Weir never wrote to it. */
  void requireOurs() throws IOException {
    requireFolder(root);
    requireFolder(folder());
    if (!Files.exists(root, NOFOLLOW_LINKS)
        || Files.exists(ownedFile(), NOFOLLOW_LINKS)
        || isInterrupted()) {
      return;
    }
    try (Stream<Path> children = Files.list(root)) {
      List<Path> foreign = children.filter(child -> !child.equals(folder())).toList();
      if (!foreign.isEmpty()) {
        throw new EnvironmentException(
            "the directory "
                + root
                + " is not empty and was not written by Weir: empty it or choose another");
      }
    }
  }

  private static void requireFolder(Path path) {
    if (Files.exists(path, NOFOLLOW_LINKS) && !Files.isDirectory(path, NOFOLLOW_LINKS)) {
      throw new EnvironmentException(
          path + " is not a directory that Weir can write to: move it away or choose another");
    }
  }
}
