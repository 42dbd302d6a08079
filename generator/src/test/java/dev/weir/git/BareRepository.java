package dev.weir.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A bare repository at the other end, to be looked at and meddled with. */
public record BareRepository(Path root) {

  private static final PersonIdent SOMEBODY = new PersonIdent("Somebody", "somebody@example.com");

  /** Makes it empty. */
  public BareRepository made() throws IOException {
    QuietSystem.install();
    try (FileRepository repository = new FileRepository(root.toFile())) {
      repository.create(true);
    }
    return this;
  }

  /** The commit that a branch points to. */
  public Optional<String> head(String branch) throws IOException {
    return reference("refs/heads/" + branch);
  }

  public Optional<String> reference(String name) throws IOException {
    try (FileRepository repository = new FileRepository(root.toFile())) {
      return Optional.ofNullable(repository.resolve(name)).map(ObjectId::name);
    }
  }

  /** The commits of a branch by first parents, newest first: the first line of each message. */
  public List<String> log(String branch) throws IOException {
    try (FileRepository repository = new FileRepository(root.toFile());
        RevWalk walk = new RevWalk(repository)) {
      List<String> subjects = new ArrayList<>();
      Optional<String> at = head(branch);
      while (at.isPresent()) {
        RevCommit commit = walk.parseCommit(ObjectId.fromString(at.get()));
        subjects.add(commit.getShortMessage());
        at =
            commit.getParentCount() == 0
                ? Optional.empty()
                : Optional.of(commit.getParent(0).name());
      }
      return subjects;
    }
  }

  /** The whole message of a branch's head. */
  public String message(String branch) throws IOException {
    try (FileRepository repository = new FileRepository(root.toFile());
        RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(ObjectId.fromString(head(branch).orElseThrow())).getFullMessage();
    }
  }

  /** The parents of a branch's head. */
  public List<String> parents(String branch) throws IOException {
    try (FileRepository repository = new FileRepository(root.toFile());
        RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(ObjectId.fromString(head(branch).orElseThrow()));
      return List.of(commit.getParents()).stream().map(parent -> parent.name()).toList();
    }
  }

  /** All files of a branch. */
  public SortedMap<String, String> files(String branch) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (FileRepository repository = new FileRepository(root.toFile());
        TreeWalk walk = new TreeWalk(repository)) {
      ObjectId head = ObjectId.fromString(head(branch).orElseThrow());
      walk.addTree(repository.parseCommit(head).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        byte[] bytes = repository.open(walk.getObjectId(0)).getBytes();
        files.put(walk.getPathString(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** What Weir noted of a branch's head. */
  public Optional<String> note(String branch) throws IOException {
    try (FileRepository repository = new FileRepository(root.toFile())) {
      Optional<ObjectId> notes = Optional.ofNullable(repository.resolve(Notes.REFERENCE));
      return new Notes(repository, Signature.none())
          .of(notes, ObjectId.fromString(head(branch).orElseThrow()));
    }
  }

  /** Commits files to a branch as a person would, whatever was there. */
  public String commit(String branch, SortedMap<String, String> files, String message)
      throws IOException {
    List<String> parents = head(branch).stream().toList();
    return commit(branch, files, message, parents);
  }

  /** The same with parents of choice. */
  public String commit(
      String branch, SortedMap<String, String> files, String message, List<String> parents)
      throws IOException {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      bytes.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    try (FileRepository repository = new FileRepository(root.toFile());
        ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder builder = new CommitBuilder();
      builder.setTreeId(Trees.write(bytes, inserter));
      builder.setParentIds(parents.stream().map(ObjectId::fromString).toList());
      builder.setAuthor(SOMEBODY);
      builder.setCommitter(SOMEBODY);
      builder.setMessage(message);
      ObjectId id = inserter.insert(builder);
      inserter.flush();
      RefUpdate update = repository.updateRef("refs/heads/" + branch);
      update.setNewObjectId(id);
      update.forceUpdate();
      return id.name();
    }
  }
}
