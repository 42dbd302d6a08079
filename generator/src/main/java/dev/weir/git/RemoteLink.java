package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.git.ssh.SshSessions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;

/** Talks to the repository at the other end. */
final class RemoteLink {

  /** What servers say when they never will take a push, as opposed to another one's lock. */
  private static final List<String> FINAL =
      List.of("hook declined", "protected", "denied", "prohibited", "not allowed", "permission");

  private final Repository local;
  private final Remote remote;
  private final Optional<SshSessions> ssh;

  RemoteLink(Repository local, Remote remote) {
    this.local = local;
    this.remote = remote;
    this.ssh = remote.isSsh() ? Optional.of(remote.sessions()) : Optional.empty();
  }

  /**
   * A reference to move.
   *
   * @param from empty when it is to be new
   */
  record Move(String name, Optional<ObjectId> from, ObjectId to) {}

  /** What some references point to now; those that are not there are absent. */
  Map<String, ObjectId> references(Predicate<String> names) {
    Map<String, ObjectId> found = new TreeMap<>();
    try (Transport transport = open();
        FetchConnection connection = transport.openFetch()) {
      for (Ref reference : connection.getRefs()) {
        ObjectId id = reference.getObjectId();
        if (names.test(reference.getName()) && id != null) {
          found.put(reference.getName(), id);
        }
      }
    } catch (NotSupportedException | TransportException e) {
      throw trouble("read", e);
    }
    return found;
  }

  /**
   * Fetches what some references point to, and says what that was.
   *
   * @param names of references that are there
   * @param depth how many commits of history
   */
  Map<String, ObjectId> fetch(Collection<String> names, int depth) {
    List<RefSpec> specs =
        names.stream().map(name -> new RefSpec("+" + name + ":" + tracking(name))).toList();
    try (Transport transport = open()) {
      transport.setDepth(depth);
      FetchResult result = transport.fetch(NullProgressMonitor.INSTANCE, specs);
      Map<String, ObjectId> fetched = new TreeMap<>();
      for (String name : names) {
        Optional.ofNullable(result.getAdvertisedRef(name))
            .map(Ref::getObjectId)
            .ifPresent(id -> fetched.put(name, id));
      }
      return fetched;
    } catch (NotSupportedException | TransportException e) {
      throw trouble("fetched", e);
    }
  }

  /** Moves all of the references, or none. */
  PushOutcome push(List<Move> moves) {
    try (Transport transport = open()) {
      transport.setPushAtomic(true);
      PushResult result = transport.push(NullProgressMonitor.INSTANCE, updates(moves));
      return outcome(result.getRemoteUpdates(), result.getMessages());
    } catch (NotSupportedException e) {
      throw trouble("pushed to", e);
    } catch (TransportException e) {
      return new PushOutcome(PushOutcome.Kind.UNKNOWN, said(e));
    } catch (IOException e) {
      throw new EnvironmentException("the local copy cannot be read: " + e.getMessage(), e);
    }
  }

  private List<RemoteRefUpdate> updates(List<Move> moves) throws IOException {
    List<RemoteRefUpdate> updates = new ArrayList<>();
    for (Move move : moves) {
      ObjectId from = move.from().orElseGet(ObjectId::zeroId);
      updates.add(
          new RemoteRefUpdate(local, move.to().name(), move.to(), move.name(), false, null, from));
    }
    return updates;
  }

  private static PushOutcome outcome(Collection<RemoteRefUpdate> updates, String messages) {
    Optional<RemoteRefUpdate> failed =
        updates.stream()
            .filter(
                update ->
                    update.getStatus() != RemoteRefUpdate.Status.OK
                        && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE)
            .findFirst();
    if (failed.isEmpty()) {
      return new PushOutcome(PushOutcome.Kind.DONE, "");
    }
    String said = Optional.ofNullable(failed.get().getMessage()).orElse("");
    String words = failed.get().getStatus() + (said.isEmpty() ? "" : ": " + said);
    String all = (words + " " + messages).strip();
    boolean last =
        failed.get().getStatus() == RemoteRefUpdate.Status.REJECTED_OTHER_REASON
            && FINAL.stream().anyMatch(all::contains);
    return new PushOutcome(last ? PushOutcome.Kind.REFUSED : PushOutcome.Kind.LOST, all);
  }

  private Transport open() throws NotSupportedException, TransportException {
    Transport transport = Transport.open(local, remote.address());
    transport.setTimeout((int) remote.patience().toSeconds());
    transport.setCredentialsProvider(remote.credentials());
    transport.setTagOpt(TagOpt.NO_TAGS);
    if (transport instanceof SshTransport overSsh) {
      overSsh.setSshSessionFactory(ssh.orElseGet(remote::sessions));
    }
    return transport;
  }

  /** The local name of what a reference pointed to when it was fetched. */
  private static String tracking(String name) {
    return name.replaceFirst("^refs/", "refs/delivery/");
  }

  private EnvironmentException trouble(String done, Exception cause) {
    return new EnvironmentException(
        "the delivery repository \"" + remote.shown() + "\" cannot be " + done + ": " + said(cause),
        cause);
  }

  /** On one line: what SSH says of a refusal comes on several. */
  private String said(Exception cause) {
    String complaint = ssh.map(SshSessions::complaint).orElse("");
    String words = complaint.isEmpty() ? String.valueOf(cause.getMessage()) : complaint;
    return Addresses.withoutAnyCredentials(words.strip().replaceAll("\\s*[\\r\\n]+\\s*", "; "));
  }
}
