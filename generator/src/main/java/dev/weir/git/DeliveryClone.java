package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.files.LooseFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A bare repository on this machine beside a delivery repository: what was fetched of it, and what
 * is to be pushed. Nothing is checked out, and only {@link #push} changes the other side.
 */
public final class DeliveryClone implements AutoCloseable {

  private static final String HEADS = "refs/heads/";

  /** How the branch of an environment that names none begins. */
  private static final String USUAL = "environment/";

  private static final int MOST_PACKS = 60;
  private static final int ALL_HISTORY = Integer.MAX_VALUE;

  private final Path folder;
  private final FileRepository local;
  private final Remote remote;
  private final Set<String> beside;
  private final Signature signature;
  private final RemoteLink link;
  private Map<String, ObjectId> heads = Map.of();
  private Map<String, ObjectId> others = Map.of();
  private Optional<NamedFiles> named = Optional.empty();

  private DeliveryClone(FileRepository local, Remote remote, Set<String> beside, Signature sign) {
    this.folder = LooseFiles.real(Path.of(String.valueOf((Object) local.getDirectory())));
    this.local = local;
    this.remote = remote;
    this.beside = Set.copyOf(beside);
    this.signature = sign;
    this.link = new RemoteLink(local, remote);
  }

  /** Opens or makes one whose commits are not signed. */
  public static DeliveryClone open(Path folder, Remote remote, Set<String> beside) {
    return open(folder, remote, beside, Signature.none());
  }

  /**
   * Opens or makes it.
   *
   * @param folder of the bare repository; without links
   * @param beside names at a tree's root that are no content
   * @param signature of every commit that is made here
   */
  public static DeliveryClone open(
      Path folder, Remote remote, Set<String> beside, Signature signature) {
    QuietSystem.install();
    try {
      return new DeliveryClone(LocalCopy.open(folder, remote), remote, beside, signature);
    } catch (IOException e) {
      throw new EnvironmentException("no local copy can be made: " + e.getMessage(), e);
    }
  }

  /**
   * Brings the heads of some branches here, and Weir's notes, as they are now; a branch that is not
   * there has no head.
   */
  public void fetch(Collection<String> branches) {
    Set<String> names = new TreeSet<>(Set.of(Notes.REFERENCE));
    branches.forEach(branch -> names.add(reference(branch)));
    others = remote.isFree() ? Map.of() : link.references(DeliveryClone::isWatched);
    Map<String, ObjectId> now = new TreeMap<>(others);
    now.keySet().retainAll(names);
    List<String> missing =
        now.entrySet().stream()
            .filter(head -> !isHere(head.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    heads = new TreeMap<>(now);
    if (!missing.isEmpty()) {
      heads.putAll(link.fetch(missing, 1));
    }
  }

  /**
   * Branches that Weir may have delivered to, as far as the last fetch shows: named as it names
   * them, or with a head that it noted; sorted.
   *
   * @param known branches to leave out
   */
  public List<String> others(Set<String> known) {
    return others.keySet().stream()
        .filter(name -> name.startsWith(HEADS))
        .map(name -> name.substring(HEADS.length()))
        .filter(name -> !known.contains(name))
        .filter(name -> name.startsWith(USUAL) || isNoted(reference(name)))
        .toList();
  }

  private boolean isNoted(String reference) {
    Optional<ObjectId> head = Optional.ofNullable(others.get(reference));
    try {
      return head.isPresent()
          && notes().of(Optional.ofNullable(heads.get(Notes.REFERENCE)), head.get()).isPresent();
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private static boolean isWatched(String name) {
    return name.startsWith(HEADS) || name.equals(Notes.REFERENCE);
  }

  /** Whether it was used so often that a new one is faster. */
  public boolean isWorn() {
    return local.getObjectDatabase().getPacks().size() > MOST_PACKS;
  }

  /** The names of all branches at the other side, sorted. */
  public List<String> branches() {
    return link.references(name -> name.startsWith(HEADS)).keySet().stream()
        .map(name -> name.substring(HEADS.length()))
        .toList();
  }

  /** The head of a branch when it was fetched; empty when there was no such branch. */
  public Optional<DeliveredCommit> head(String branch) {
    return Optional.ofNullable(heads.get(reference(branch))).map(this::commit);
  }

  /** A commit that was fetched. */
  public DeliveredCommit commit(String id) {
    return commit(ObjectId.fromString(id));
  }

  /** Brings all history of a branch here, where only its head was. */
  public void fetchHistory(String branch) {
    heads = new TreeMap<>(heads);
    heads.putAll(link.fetch(List.of(reference(branch)), ALL_HISTORY));
  }

  /** What a commit holds, to be closed after use. */
  public CommittedFolder folder(String commit) {
    return CommittedFolder.open(folder, commit);
  }

  /** The name that content would have here; nothing is kept. */
  public String name(SortedMap<String, byte[]> files) {
    return named(files).tree().name();
  }

  /** Keeps content, and names it; what is here already is not kept twice. */
  public String write(SortedMap<String, byte[]> files) {
    NamedFiles content = named(files);
    try (ObjectInserter inserter = inserter()) {
      content.write(local.getObjectDatabase(), inserter);
      inserter.flush();
      return content.tree().name();
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /** Each attempt of a publisher asks for the same. */
  private NamedFiles named(SortedMap<String, byte[]> files) {
    try {
      named =
          named.isPresent() && named.get().isOf(files) ? named : Optional.of(NamedFiles.of(files));
      return named.get();
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /**
   * The files that differ, sorted by path.
   *
   * @param before a commit; empty for nothing at all
   * @param content as {@link #write} named it
   */
  public List<PathChange> changes(Optional<DeliveredCommit> before, String content) {
    try (ObjectReader reader = local.newObjectReader()) {
      return new TreeChanges(reader, beside)
          .between(
              before.map(commit -> ObjectId.fromString(commit.id())), ObjectId.fromString(content));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /** Makes a commit here; nobody else sees it before it is pushed. */
  public String make(NewCommit commit) {
    try (ObjectInserter inserter = inserter();
        ObjectReader reader = local.newObjectReader()) {
      ObjectId content = ObjectId.fromString(commit.content());
      CommitBuilder builder = new CommitBuilder();
      builder.setTreeId(Trees.with(reader, content, commit.beside(), inserter));
      builder.setParentIds(commit.parents().stream().map(ObjectId::fromString).toList());
      builder.setAuthor(commit.person().ident());
      builder.setCommitter(commit.person().ident());
      builder.setMessage(commit.message());
      signature.put(local, builder);
      ObjectId id = inserter.insert(builder);
      inserter.flush();
      return id.name();
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /**
   * Moves branches and notes something of one commit, all or nothing, if nobody moved any of them
   * since the last fetch. Makes the other side first where a path names nothing yet.
   *
   * @param commits by branch; empty to move the note alone
   * @param noted the commit that the note is about
   */
  public PushOutcome push(SortedMap<String, String> commits, String noted, Notes.Note note) {
    remote.makeIfAbsent();
    List<RemoteLink.Move> moves = new ArrayList<>();
    for (Map.Entry<String, String> move : commits.entrySet()) {
      String name = reference(move.getKey());
      ObjectId to = ObjectId.fromString(move.getValue());
      moves.add(new RemoteLink.Move(name, Optional.ofNullable(heads.get(name)), to));
    }
    moves.add(noted(ObjectId.fromString(noted), note));
    return remote
        .alone(() -> link.push(moves))
        .orElseGet(
            () -> new PushOutcome(PushOutcome.Kind.LOST, "another publisher is at work there"));
  }

  private RemoteLink.Move noted(ObjectId commit, Notes.Note note) {
    Optional<ObjectId> from = Optional.ofNullable(heads.get(Notes.REFERENCE));
    try (ObjectInserter inserter = inserter()) {
      ObjectId to = notes().with(from, commit, note, inserter);
      inserter.flush();
      return new RemoteLink.Move(Notes.REFERENCE, from, to);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private DeliveredCommit commit(ObjectId id) {
    try (RevWalk walk = new RevWalk(local)) {
      RevCommit commit = walk.parseCommit(id);
      Optional<String> note = notes().of(Optional.ofNullable(heads.get(Notes.REFERENCE)), id);
      String content = Trees.without(walk.getObjectReader(), commit.getTree(), beside).name();
      List<String> parents =
          List.of(commit.getParents()).stream()
              .filter(this::isHere)
              .map(parent -> parent.name())
              .toList();
      return new DeliveredCommit(
          CommitFacts.of(commit), content, note, parents, CommitFacts.isFirst(commit));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private Notes notes() {
    return new Notes(local, signature);
  }

  private boolean isHere(ObjectId id) {
    return local.getObjectDatabase().has(id);
  }

  private ObjectInserter inserter() {
    return LocalCopy.inserter(local);
  }

  private static String reference(String branch) {
    return HEADS + branch;
  }

  @Override
  public void close() {
    local.close();
  }

  private static EnvironmentException trouble(IOException cause) {
    return new EnvironmentException(
        "the local copy of the delivery repository cannot be used: " + cause.getMessage(), cause);
  }
}
