package dev.weir.policy.bundle;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What can be wrong with policies themselves; what they find has codes of its own. */
public final class PolicyCodes {

  public static final Code STALE = error("PLC-001", "Compiled policies that are stale");
  public static final Code UNUSABLE = error("PLC-002", "Compiled policies that cannot run");
  public static final Code NO_RESULT = error("PLC-003", "Policies that gave no result");
  public static final Code ODD_FINDING = error("PLC-004", "Finding that no rule announces");
  public static final Code METADATA = error("PLC-005", "Rule that does not describe itself");
  public static final Code REFUSED = error("PLC-006", "Rego that OPA refuses");
  public static final Code FOREIGN = error("PLC-007", "Foreign policies that cannot be taken in");
  public static final Code UNKNOWN_NAME = error("PLC-010", "Unknown name in policy data");
  public static final Code PARAMETER_TYPE = error("PLC-011", "Policy parameter of another type");
  public static final Code SET_TWICE = error("PLC-012", "Policy data set twice");
  public static final Code UNKNOWN_RULE = error("PLC-013", "Level of a rule that is not there");
  public static final Code LOWERED = note("PLC-014", "Critical rule that the platform lowered");
  public static final Code NOT_WAIVABLE = error("PLC-020", "Waiver of what is no policy");
  public static final Code EXPIRED = error("PLC-021", "Waiver that has expired");
  public static final Code EXPIRES_SOON = warning("PLC-022", "Waiver that expires soon");
  public static final Code UNUSED = warning("PLC-023", "Waiver that excuses nothing");
  public static final Code TOO_WIDE = note("PLC-024", "Waiver wider than what it excuses");
  public static final Code BAD_EXPIRY = error("PLC-025", "Waiver without an end in reach");
  public static final Code SELF_APPROVED = error("PLC-026", "Waiver approved by its owner");
  public static final Code NEW_WAIVER = note("PLC-030", "Waiver that is new");
  public static final Code EARLIER_UNUSABLE =
      warning("PLC-031", "Earlier policies that cannot judge");

  private PolicyCodes() {}

  /** Every code of this stage. */
  public static List<Code> all() {
    return List.of(
        STALE,
        UNUSABLE,
        NO_RESULT,
        ODD_FINDING,
        METADATA,
        REFUSED,
        FOREIGN,
        UNKNOWN_NAME,
        PARAMETER_TYPE,
        SET_TWICE,
        UNKNOWN_RULE,
        LOWERED,
        NOT_WAIVABLE,
        EXPIRED,
        EXPIRES_SOON,
        UNUSED,
        TOO_WIDE,
        BAD_EXPIRY,
        SELF_APPROVED,
        NEW_WAIVER,
        EARLIER_UNUSABLE);
  }
}
