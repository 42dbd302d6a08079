package dev.weir.policy.bundle;

import static dev.weir.diagnostic.Code.error;

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

  private PolicyCodes() {}

  /** Every code of this stage. */
  public static List<Code> all() {
    return List.of(STALE, UNUSABLE, NO_RESULT, ODD_FINDING, METADATA, REFUSED, FOREIGN);
  }
}
