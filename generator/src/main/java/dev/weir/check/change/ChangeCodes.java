package dev.weir.check.change;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import java.util.List;

/** What only a comparison with the previous state shows. */
public final class ChangeCodes {

  static final Code BOTH_WAYS = warning("CHG-001", "Access widened and narrowed in one delivery");
  static final Code RESTORE_LOWERED = error("CHG-002", "Restore id lower than delivered");
  static final Code RESTORE_REUSED = error("CHG-003", "Restore id used for another savepoint");
  static final Code NOT_RETIRED = error("CHG-004", "Production job removed before it was retired");
  static final Code MOVED = error("CHG-005", "Object that changes its Application");
  static final Code OPERATOR = error("CHG-006", "Operator switched under running jobs");
  static final Code UNREADABLE = warning("CHG-007", "Delivered file that cannot be read");
  static final Code NOT_WHOLE = note("CHG-008", "Previous state that is not whole");
  static final Code NOT_PROMOTED = error("CHG-009", "Not yet delivered where it is promoted from");

  static final Code FIXED = error("CHG-020", "Cluster that cannot become another kind");
  static final Code SUSPENDED_VERSION = error("CHG-021", "Flink version changed while suspended");
  static final Code MAX_PARALLELISM = error("CHG-022", "Max parallelism changed under kept state");
  static final Code STATE_BACKEND = error("CHG-023", "State backend changed under kept state");
  static final Code STATE_FOLDER = error("CHG-024", "State folder changed under a running job");

  static final Code ROLE_REFERENCE = error("CHG-025", "Binding that changes its role");

  static final Code OPERATOR_RESTARTS =
      note("ARG-050", "Operator that restarts for its namespaces");
  static final Code STRANDED = error("ARG-055", "Namespace left by the operator before its jobs");

  private ChangeCodes() {}

  /** Every code of changes. */
  public static List<Code> all() {
    return List.of(
        BOTH_WAYS,
        RESTORE_LOWERED,
        RESTORE_REUSED,
        NOT_RETIRED,
        MOVED,
        OPERATOR,
        UNREADABLE,
        NOT_WHOLE,
        NOT_PROMOTED,
        FIXED,
        SUSPENDED_VERSION,
        MAX_PARALLELISM,
        STATE_BACKEND,
        STATE_FOLDER,
        ROLE_REFERENCE,
        OPERATOR_RESTARTS,
        STRANDED);
  }

  /**
   * The note about a previous state of which something could not be had.
   *
   * @param found what is missing
   */
  public static Diagnostic notWhole(Location location, String found) {
    return Diagnostic.of(
        NOT_WHOLE,
        location,
        found,
        "the whole previous state: what is missing counts as delivered for the first time",
        "compare with the delivered tree itself: --previous <dir>");
  }
}
