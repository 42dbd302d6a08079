package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.NoteMap;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What Weir notes of delivered commits, in Git's own notes: {@code git log --notes=weir}. */
public final class Notes {

  /** Where the notes are. */
  static final String REFERENCE = "refs/notes/weir";

  private static final int LARGEST = 64 * 1024;

  private final Repository repository;
  private final Signature signature;

  Notes(Repository repository, Signature signature) {
    this.repository = repository;
    this.signature = signature;
  }

  /**
   * A note to be made.
   *
   * @param person author and committer of the commit that holds it
   */
  public record Note(String text, Person person) {}

  /** The note of a commit. */
  Optional<String> of(Optional<ObjectId> notes, ObjectId commit) throws IOException {
    if (notes.isEmpty()) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      NoteMap map = NoteMap.read(walk.getObjectReader(), commit(walk, notes.get()));
      byte[] text = map.getCachedBytes(commit, LARGEST);
      return Optional.ofNullable(text).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static RevCommit commit(RevWalk walk, ObjectId notes) throws IOException {
    try {
      return walk.parseCommit(notes);
    } catch (IncorrectObjectTypeException e) {
      throw new EnvironmentException(
          REFERENCE + " of the delivery repository is no commit of notes; delete it there", e);
    }
  }

  /** A commit of all notes with a new one in the place of what was noted of its commit. */
  ObjectId with(Optional<ObjectId> notes, ObjectId commit, Note note, ObjectInserter inserter)
      throws IOException {
    CommitBuilder builder = new CommitBuilder();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      NoteMap map = NoteMap.newEmptyMap();
      if (notes.isPresent()) {
        map = NoteMap.read(reader, commit(walk, notes.get()));
        builder.setParentId(notes.get());
      }
      byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
      map.set(commit, inserter.insert(Constants.OBJ_BLOB, text));
      builder.setTreeId(map.writeTree(inserter));
    }
    builder.setAuthor(note.person().ident());
    builder.setCommitter(note.person().ident());
    builder.setMessage("Note the source of " + commit.name() + "\n");
    signature.put(repository, builder);
    return inserter.insert(builder);
  }
}
