package dev.weir.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a write. New content is staged first, then the journal decides, then the journal is
 * carried out: before the decision a kill leaves the tree as it was, after it {@link #recover} ends
 * the work. Content itself is not forced to the disk, which would take minutes for a fleet: after a
 * power failure the next run compares bytes and writes what was lost again.
 */
final class StagedWrite {

  private final StagedArea area;
  private final StagedDisk disk;
  private final JournalFormat format = new JournalFormat();
  private final Set<Path> known = new HashSet<>();

  StagedWrite(StagedArea area, StagedDisk disk) {
    this.area = area;
    this.disk = disk;
  }

  /** Ends or undoes what an earlier run left. */
  void recover() throws IOException {
    if (area.isInterrupted()) {
      carryOut(area.journal());
    } else {
      clear();
    }
  }

  /** Brings the folder to what {@code plan} says. */
  void apply(StagedPlan plan, Map<String, byte[]> files) throws IOException {
    stage(plan.changes(), files);
    byte[] journal = format.journal(plan.journal());
    replace(area.journalFile(), area.newJournalFile(), journal);
    carryOut(plan.journal());
  }

  private void stage(StagedChanges changes, Map<String, byte[]> files) throws IOException {
    List<String> paths = new ArrayList<>(changes.added());
    paths.addAll(changes.changed());
    Set<String> folders = new LinkedHashSet<>();
    paths.forEach(path -> folders.add(StagedPath.parent(path)));
    for (String folder : folders) {
      createFolders(area.staged(folder));
    }
    try {
      StagedContent.stream(paths).forEach(path -> stageOne(path, files));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void stageOne(String path, Map<String, byte[]> files) {
    try {
      disk.createFile(area.staged(path), Objects.requireNonNull(files.get(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void carryOut(Journal journal) throws IOException {
    journal.deletes().forEach(this::refuseLinksAbove);
    journal.moves().forEach(this::refuseLinksAbove);
    known.clear();
    for (String path : journal.deletes()) {
      if (Files.isRegularFile(area.place(path), NOFOLLOW_LINKS)) {
        disk.delete(area.place(path));
      }
    }
    deleteEmptyFolders(journal.deletes());
    for (String path : journal.moves()) {
      if (Files.exists(area.staged(path), NOFOLLOW_LINKS)) {
        createFolders(area.place(path).getParent());
        moveInto(area.staged(path), area.place(path));
      }
    }
    replace(area.ownedFile(), area.newOwnedFile(), format.owned(journal.owned()));
    disk.delete(area.journalFile());
    clear();
  }

  private void refuseLinksAbove(String path) {
    for (String folder : StagedPath.folders(path)) {
      Path place = area.place(folder);
      if (known.add(place) && Files.isSymbolicLink(place)) {
        throw new EnvironmentException(
            place + " is a link in the way of " + path + ": move it away");
      }
    }
  }

  /** From the innermost outwards, so that a folder of empty folders goes as well. */
  private void deleteEmptyFolders(Collection<String> deleted) throws IOException {
    Set<String> folders = new TreeSet<>(Comparator.reverseOrder());
    deleted.forEach(path -> folders.addAll(StagedPath.folders(path)));
    for (String folder : folders) {
      Path place = area.place(folder);
      if (Files.isDirectory(place, NOFOLLOW_LINKS) && children(place).isEmpty()) {
        disk.delete(place);
      }
    }
  }

  /** A folder that someone made since the write was planned is filled, not replaced. */
  private void moveInto(Path staged, Path place) throws IOException {
    if (!Files.isDirectory(place, NOFOLLOW_LINKS) || !Files.isDirectory(staged, NOFOLLOW_LINKS)) {
      disk.move(staged, place);
      return;
    }
    for (Path child : children(staged)) {
      moveInto(child, place.resolve(child.getFileName()));
    }
  }

  private void replace(Path file, Path temporary, byte[] bytes) throws IOException {
    Files.deleteIfExists(temporary);
    disk.createFile(temporary, bytes);
    disk.sync(temporary);
    disk.move(temporary, file);
  }

  private void clear() throws IOException {
    for (Path file : List.of(area.newJournalFile(), area.newOwnedFile())) {
      if (Files.exists(file, NOFOLLOW_LINKS)) {
        disk.delete(file);
      }
    }
    if (Files.exists(area.stage(), NOFOLLOW_LINKS)) {
      deleteTree(area.stage());
    }
  }

  private void deleteTree(Path path) throws IOException {
    if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
      for (Path child : children(path)) {
        deleteTree(child);
      }
    }
    disk.delete(path);
  }

  private void createFolders(@Nullable Path folder) throws IOException {
    if (folder == null || known.contains(folder)) {
      return;
    }
    if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
      createFolders(folder.getParent());
      disk.createFolder(folder);
    }
    known.add(folder);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
