package dev.weir.check.iam;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.iam.Quotas;
import dev.weir.manifest.iam.RoleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sizes of roles against IAM's quotas, white space not counted. */
final class Sizes {

  private Sizes() {}

  /**
   * What is too large about a role.
   *
   * @param at where its access is written
   * @param action how to make it smaller
   */
  static List<Diagnostic> findings(RoleSpec role, Location at, String action) {
    List<Diagnostic> findings = new ArrayList<>();
    int policies = role.managed().size();
    boolean uncut = role.managed().values().stream().anyMatch(p -> size(p.json()) > Quotas.MANAGED);
    if (policies > Quotas.POLICIES || uncut) {
      int total = role.managed().values().stream().mapToInt(p -> size(p.json())).sum();
      findings.add(
          Diagnostic.of(
              IamCodes.TOO_LARGE,
              at,
              "role " + role.name() + " comes to " + number(total) + " characters of policies",
              "at most " + Quotas.POLICIES + " policies of " + number(Quotas.MANAGED) + " each",
              action));
    }
    int trust = size(role.trust().json());
    if (trust > Quotas.TRUST) {
      findings.add(
          Diagnostic.of(
              IamCodes.TRUST_TOO_LARGE,
              at,
              "the trust policy of role " + role.name() + " has " + number(trust) + " characters",
              "at most " + number(Quotas.TRUST),
              "shorten the names in it: issuer, namespace prefix and job"));
    }
    return findings;
  }

  private static int size(String json) {
    return Quotas.size(json);
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
