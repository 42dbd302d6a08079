package dev.weir.check.emr;

import static dev.weir.diagnostic.Code.error;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What one of the two operators has and the other lacks, and EMR's own rules. */
public final class EmrCodes {

  static final Code ONLY_EMR = error("EMR-001", "Field that only EMR has");
  static final Code ONLY_APACHE = error("EMR-002", "Field that EMR does not have");
  static final Code RELEASE_FLOOR = error("EMR-003", "Feature that this EMR release lacks");
  static final Code VALUE_FROM = error("EMR-004", "Environment variable that EMR spoils");
  static final Code STORAGE_CLASS = error("EMR-005", "Local recovery without its StorageClass");
  static final Code LOG_ARCHIVE = error("EMR-006", "Log archive without a place");
  static final Code ROTATION = error("EMR-007", "Log rotation out of bounds");
  static final Code ROLE_ACCOUNT = error("EMR-008", "Execution role of another account");

  private EmrCodes() {}

  /** Every code of EMR's rules. */
  public static List<Code> all() {
    return List.of(
        ONLY_EMR,
        ONLY_APACHE,
        RELEASE_FLOOR,
        VALUE_FROM,
        STORAGE_CLASS,
        LOG_ARCHIVE,
        ROTATION,
        ROLE_ACCOUNT);
  }
}
