package dev.weir.resolve;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What relations between inputs can be wrong. */
public final class ResolveCodes {

  static final Code ROLE_TAKEN = error("IAM-101", "Two roles of one name in an account");
  static final Code BOUNDARY = error("IAM-102", "Permissions boundary of another account");
  static final Code UNKNOWN_REFERENCE = error("RES-001", "Unknown reference");
  static final Code UNKNOWN_NAME = error("RES-002", "Name of something that is not declared");
  static final Code VALUE_REMOVED = error("RES-003", "Required value taken away");
  static final Code RUNTIME_UNAVAILABLE = error("RES-004", "Runtime not on offer here");
  static final Code RUNS_NOWHERE = warning("RES-005", "Job runs nowhere");
  static final Code UNKNOWN_BASELINE = error("RES-006", "Unknown baseline");
  static final Code NAME_TAKEN = error("RES-007", "Two inputs with one identity");
  static final Code STATE_SHARED = error("RES-008", "Two jobs with one state folder");
  static final Code CLUSTER_ABSENT = error("RES-009", "Session cluster does not run here");
  static final Code NOT_IN_SESSION = error("RES-010", "Field of the session cluster in its job");
  static final Code NAMESPACE_RESERVED = error("RES-011", "Namespace belongs to someone else");
  static final Code MOVE_INCOMPLETE = error("RES-012", "Move without savepoint or state key");
  static final Code RESTORE_INCOMPLETE = error("RES-013", "Restore without path or id");
  static final Code DATE = error("RES-014", "Day that does not exist");
  static final Code ENVIRONMENT_CYCLE = error("RES-015", "Environments that refer to themselves");
  static final Code NO_SUCH_OVERRIDE = warning("RES-016", "Override for where it does not run");
  static final Code TWO_RUNTIMES = error("RES-017", "Two runtimes for one job");
  static final Code BOTH_RUN = error("RES-018", "Job runs on both sides of a standby");
  static final Code EXCLUSIVE = error("RES-019", "Values that exclude each other");
  static final Code OPTION_TWICE = error("RES-020", "Flink option there twice");
  static final Code ELEMENT_TWICE = error("RES-021", "Name there twice in a list");
  static final Code NO_SOURCE = error("RES-022", "Variable or Secret without a source");
  static final Code UNGRANTED = warning("RES-026", "Data system used without access");
  static final Code ROLE_FIRST = note("RES-023", "Workload that waits for its role");
  static final Code NO_RETRY = error("RES-024", "Retries that cannot find the role");
  static final Code ROLE_MISSPELT = note("RES-025", "Existing role that nobody uses");

  private ResolveCodes() {}

  /** Every code of this stage. */
  public static List<Code> all() {
    return List.of(
        ROLE_TAKEN,
        BOUNDARY,
        UNKNOWN_REFERENCE,
        UNKNOWN_NAME,
        VALUE_REMOVED,
        RUNTIME_UNAVAILABLE,
        RUNS_NOWHERE,
        UNKNOWN_BASELINE,
        NAME_TAKEN,
        STATE_SHARED,
        CLUSTER_ABSENT,
        NOT_IN_SESSION,
        NAMESPACE_RESERVED,
        MOVE_INCOMPLETE,
        RESTORE_INCOMPLETE,
        DATE,
        ENVIRONMENT_CYCLE,
        NO_SUCH_OVERRIDE,
        TWO_RUNTIMES,
        BOTH_RUN,
        EXCLUSIVE,
        OPTION_TWICE,
        ELEMENT_TWICE,
        NO_SOURCE,
        ROLE_FIRST,
        NO_RETRY,
        ROLE_MISSPELT,
        UNGRANTED);
  }
}
