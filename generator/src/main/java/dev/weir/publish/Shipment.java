package dev.weir.publish;

import dev.weir.git.DeliveredCommit;
import dev.weir.git.DeliveryClone;
import dev.weir.git.NewCommit;
import dev.weir.git.Notes;
import dev.weir.git.PushOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Commits, notes and pushes one delivery. */
record Shipment(DeliveryClone repository, Source source, Delivery delivery) {

  /**
   * What is to be pushed.
   *
   * @param merged the head of the synced branch that the commit knows, where a pull request stands
   *     between; made with it where there was none, and once: signed again it has another name
   */
  record Cargo(String commit, Optional<String> merged) {}

  /**
   * A commit over what was seen. Where a pull request stands between, it is also a child of what is
   * synced, so that the pull request never conflicts.
   */
  Cargo commit(Look look, String content, String message) {
    Optional<String> merged = merged(look);
    SortedMap<String, byte[]> beside = beside(content, Digests.of(delivery.files()));
    NewCommit commit =
        new NewCommit(content, beside, parents(look, merged), source.weir(), message);
    return new Cargo(repository.make(commit), merged);
  }

  private static List<String> parents(Look look, Optional<String> merged) {
    List<String> parents = new ArrayList<>(look.head().map(DeliveredCommit::id).stream().toList());
    boolean isKnown = merged.equals(look.target().merged());
    merged.filter(synced -> !isKnown && !parents.contains(synced)).ifPresent(parents::add);
    return parents;
  }

  private Optional<String> merged(Look look) {
    return delivery.hasReview()
        ? Optional.of(look.synced().head().map(DeliveredCommit::id).orElseGet(this::base))
        : Optional.empty();
  }

  /** The first commit of a synced branch that only pull requests are to fill. */
  private String base() {
    SortedMap<String, byte[]> nothing = new TreeMap<>();
    String content = repository.write(nothing);
    return repository.make(
        new NewCommit(
            content,
            beside(content, Digests.of(nothing)),
            List.of(),
            source.weir(),
            delivery.names() + ": begin, before the first pull request\n"));
  }

  private SortedMap<String, byte[]> beside(String content, String digest) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Marker marker =
        new Marker(
            Marker.FORMAT,
            source.owner(),
            source.repository(),
            source.commit().id(),
            delivery.environments(),
            source.maker().version(),
            new Digests(source.maker().inputs(), source.maker().policies(), digest),
            content);
    files.put(Marker.PATH, marker.bytes());
    files.put(HydratorMetadata.PATH, HydratorMetadata.of(source));
    return files;
  }

  /** Pushes a commit with its note, and the base of the synced branch where that is not there. */
  PushOutcome push(Look look, Cargo cargo) {
    SortedMap<String, String> heads = new TreeMap<>();
    heads.put(delivery.target(), cargo.commit());
    if (look.synced().head().isEmpty()) {
      cargo.merged().ifPresent(base -> heads.put(delivery.synced(), base));
    }
    return repository.push(heads, cargo.commit(), note(cargo.merged()));
  }

  /** Notes that the head also comes of the newer source commit. */
  PushOutcome note(Look look) {
    String head = look.head().map(DeliveredCommit::id).orElseThrow();
    return repository.push(new TreeMap<>(), head, note(look.target().merged()));
  }

  private Notes.Note note(Optional<String> merged) {
    return new Notes.Note(Branch.note(source.commit().id(), merged), source.weir());
  }
}
