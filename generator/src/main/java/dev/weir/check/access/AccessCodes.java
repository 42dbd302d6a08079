package dev.weir.check.access;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What is wrong with data systems. */
public final class AccessCodes {

  static final Code OTHER_PLACE = error("ACC-001", "ARN of another partition, region or account");
  static final Code TARGET_ROLE = error("ACC-002", "Role to assume that is not the owner's");
  static final Code CATALOG = error("ACC-003", "Lake without its catalogue");
  static final Code UNUSED = warning("ACC-004", "Field of a data system that nothing uses");
  static final Code AUTHENTICATION = error("ACC-005", "Authentication without what it needs");
  static final Code OWNER_PATTERN = error("ACC-006", "Star inside a pattern of owners");
  static final Code CREDENTIALS = error("ACC-007", "Credentials in an address");
  static final Code SAME_SYSTEM = note("ACC-008", "One data system under two names");
  static final Code NOTHING = error("ACC-009", "Access that grants nothing");
  static final Code PREFIX = error("ACC-010", "Key prefix that cannot be granted");
  static final Code NAME = error("ACC-011", "Name that its data system does not have");
  static final Code USELESS = warning("ACC-012", "Access that is there already");
  static final Code LONELY = error("ACC-013", "Field of access without what it is for");
  static final Code NOT_OWNED = error("ACC-014", "Write to what the team does not own");
  static final Code STATE = error("ACC-015", "State in a job's access");
  static final Code UNION = note("ACC-016", "Session cluster that widens its jobs' access");

  private AccessCodes() {}

  /** Every code of data systems and access. */
  public static List<Code> all() {
    return List.of(
        OTHER_PLACE,
        TARGET_ROLE,
        CATALOG,
        UNUSED,
        AUTHENTICATION,
        OWNER_PATTERN,
        CREDENTIALS,
        SAME_SYSTEM,
        NOTHING,
        PREFIX,
        NAME,
        USELESS,
        LONELY,
        NOT_OWNED,
        STATE,
        UNION);
  }
}
