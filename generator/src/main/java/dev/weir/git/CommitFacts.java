package dev.weir.git;

import java.time.OffsetDateTime;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * What a commit says of itself.
 *
 * @param id 40 hexadecimal digits
 * @param committed when it was made, which a later rebase changes, unlike the author's time
 * @param subject first paragraph on one line
 * @param body the rest without blank lines around it; empty for none
 */
public record CommitFacts(
    String id, Person author, OffsetDateTime committed, String subject, String body) {

  /** Behind the line {@code tree <40 digits>}. */
  private static final int AFTER_TREE = 46;

  /** Whether a commit has no parents; a shallow clone's commits only seem to have none. */
  static boolean isFirst(RevCommit commit) {
    return RawParseUtils.match(commit.getRawBuffer(), AFTER_TREE, ObjectChecker.parent) < 0;
  }

  static CommitFacts of(RevCommit commit) {
    String message = commit.getFullMessage().replace("\r\n", "\n").strip();
    int end = message.indexOf("\n\n");
    return new CommitFacts(
        commit.name(),
        Person.of(commit.getAuthorIdent()),
        Person.of(commit.getCommitterIdent()).at(),
        commit.getShortMessage(),
        end < 0 ? "" : message.substring(end).strip());
  }

  /** The first ten digits of its name. */
  public String shortId() {
    return id.substring(0, 10);
  }
}
