package dev.weir.check.access;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Arn;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Optional;

/** A role that jobs assume belongs to whoever owns the system, and that is someone else. */
final class TargetRoles implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    return Declaration.of(environment).stream()
        .flatMap(declared -> finding(declared).stream())
        .toList();
  }

  private static Optional<Diagnostic> finding(Declaration declared) {
    Optional<String> role =
        declared.system().targetRoleArn().flatMap(Arn::tryParse).map(Arn::account);
    return role.filter(account -> !isOwner(account, declared))
        .map(account -> finding(declared, account));
  }

  private static boolean isOwner(String account, Declaration declared) {
    return account.equals(declared.account()) && !account.equals(declared.clusterAccount());
  }

  private static Diagnostic finding(Declaration declared, String account) {
    boolean own = declared.account().equals(declared.clusterAccount());
    return Diagnostic.of(
        AccessCodes.TARGET_ROLE,
        declared.at("targetRoleArn"),
        "the role is of account \"" + account + "\"",
        own
            ? "no role to assume: " + declared + " is in the cluster's own account"
            : "a role of account " + declared.account() + ", which owns " + declared,
        own ? "remove targetRoleArn, or say the owner's account" : "name a role of the owner");
  }
}
