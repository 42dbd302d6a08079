package dev.weir.check.iam;

import static dev.weir.diagnostic.Code.error;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What IAM would refuse of a derived role. */
public final class IamCodes {

  static final Code TOO_LARGE = error("IAM-001", "Role larger than IAM allows");
  static final Code TRUST_TOO_LARGE = error("IAM-002", "Trust policy larger than IAM allows");
  static final Code NO_ISSUER = error("IAM-003", "Cluster without its OIDC issuer");
  static final Code TAG = error("IAM-004", "Tag that IAM refuses");

  private IamCodes() {}

  /** Every code of derived roles. */
  public static List<Code> all() {
    return List.of(TOO_LARGE, TRUST_TOO_LARGE, NO_ISSUER, TAG);
  }
}
