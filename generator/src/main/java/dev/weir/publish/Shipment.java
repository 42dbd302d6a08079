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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Commits, notes and pushes one delivery. */
record Shipment(DeliveryClone repository, Source source, Delivery delivery) {

  /**
   * A commit over what was seen. Where a pull request stands between, it is also a child of what is
   * synced, so that the pull request never conflicts.
   */
  String commit(Look look, String content, String message) {
    SortedMap<String, byte[]> beside =
        beside(content, delivery.environments(), Digests.of(delivery.files()));
    return repository.make(new NewCommit(content, beside, parents(look), source.weir(), message));
  }

  private List<String> parents(Look look) {
    List<String> parents = new ArrayList<>(look.head().map(DeliveredCommit::id).stream().toList());
    if (delivery.hasReview()) {
      String synced = merged(look).orElseThrow();
      boolean isKnown =
          parents.contains(synced) || look.target().merged().equals(Optional.of(synced));
      if (!isKnown) {
        parents.add(synced);
      }
    }
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
            beside(content, new TreeSet<>(), Digests.of(nothing)),
            List.of(),
            source.weir(),
            delivery.names() + ": begin, before the first pull request\n"));
  }

  private SortedMap<String, byte[]> beside(
      String content, SortedSet<String> environments, String digest) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Marker marker =
        new Marker(
            Marker.FORMAT,
            source.owner(),
            source.repository(),
            source.commit().id(),
            environments,
            source.maker().version(),
            new Digests(source.maker().inputs(), source.maker().policies(), digest),
            content);
    files.put(Marker.PATH, marker.bytes());
    files.put(HydratorMetadata.PATH, HydratorMetadata.of(source));
    return files;
  }

  /** Pushes a commit with its note, and the base of the synced branch where that is not there. */
  PushOutcome push(Look look, String commit) {
    SortedMap<String, String> heads = new TreeMap<>();
    heads.put(delivery.target(), commit);
    Optional<DeliveredCommit> synced = look.synced().head();
    if (delivery.hasReview() && synced.isEmpty()) {
      heads.put(delivery.synced(), base());
    }
    return repository.push(heads, commit, note(merged(look)));
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
