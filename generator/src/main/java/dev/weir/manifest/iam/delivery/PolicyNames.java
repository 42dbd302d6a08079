package dev.weir.manifest.iam.delivery;

import dev.weir.manifest.iam.RoleSpec;
import dev.weir.model.Arn;
import java.util.Locale;

/** Names of the policies that stand beside a role. */
final class PolicyNames {

  private PolicyNames() {}

  /** The object of a policy: unique among the objects of all roles, as Kubernetes spells names. */
  static String object(RoleSpec role, String policy) {
    String prefix = role.name() + "-";
    String own = policy.startsWith(prefix) ? policy.substring(prefix.length()) : policy;
    String plain = own.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return role.objectName() + "." + plain.replaceAll("^-|-$", "");
  }

  /** The ARN of a policy, which lies in the role's account under its path. */
  static String arn(RoleSpec role, String policy) {
    return Arn.parse(role.arn()).withResource("policy" + role.path() + policy).toString();
  }
}
