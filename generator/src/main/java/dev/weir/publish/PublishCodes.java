package dev.weir.publish;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** Why a tree is not published, besides what is wrong with the inputs. */
public final class PublishCodes {

  static final Code NOT_OURS = error("PUB-001", "Branch that Weir does not own");
  static final Code OTHER_OWNER = error("PUB-002", "Branch that was delivered from elsewhere");
  static final Code EMPTY = error("PUB-003", "Empty tree");
  static final Code TOO_SHALLOW = error("PUB-004", "History too shallow to tell what is newer");
  static final Code APART =
      error("PUB-005", "Source commit that does not follow the delivered one");
  static final Code FOREIGN = warning("PUB-006", "Commit that Weir did not make");
  static final Code NEWER_FORMAT = error("PUB-007", "Branch of a newer format");

  static final Code NO_PULL_REQUEST = warning("PUB-008", "Pull request that could not be opened");
  static final Code NOT_ON_GITHUB = note("PUB-009", "Delivery repository that is not on GitHub");
  static final Code LEFT = warning("PUB-010", "Branch that is no longer delivered to");

  private PublishCodes() {}

  /** Every code of this stage. */
  public static List<Code> all() {
    return List.of(
        NOT_OURS,
        OTHER_OWNER,
        EMPTY,
        TOO_SHALLOW,
        APART,
        FOREIGN,
        NEWER_FORMAT,
        NO_PULL_REQUEST,
        NOT_ON_GITHUB,
        LEFT);
  }
}
