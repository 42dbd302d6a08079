package dev.weir.check.lineage;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What jobs do to each other through data. */
public final class LineageCodes {

  static final Code GROUP = warning("LIN-001", "Two jobs with one consumer group");
  static final Code TRANSACTIONS = error("LIN-002", "Two jobs with one transactional id");
  static final Code WRITERS = warning("LIN-003", "Two jobs that write one table or folder");
  static final Code UNWRITTEN = note("LIN-004", "Topic that no job writes");
  static final Code STATE = error("LIN-005", "State inside another job's state");
  static final Code WRITES_TWICE = error("LIN-006", "Job that writes from two environments");
  static final Code READS_TWICE = warning("LIN-007", "Job that reads from two environments");

  private LineageCodes() {}

  /** Every code of the whole repository's lineage. */
  public static List<Code> all() {
    return List.of(GROUP, TRANSACTIONS, WRITERS, UNWRITTEN, STATE, WRITES_TWICE, READS_TWICE);
  }
}
