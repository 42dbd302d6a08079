package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ConfigurationEntry;
import java.util.List;

/**
 * Options of the operator as a whole have no effect in a resource (facts: Flink operator, operator
 * options).
 */
final class OperatorWideOptions implements JobCheck {

  private static final String PREFIX = "kubernetes.operator.";

  private static final List<String> SYSTEM =
      List.of(
          "reconcile.",
          "watched.namespaces",
          "watch.namespaces",
          "leader-election.",
          "rate-limiter.",
          "retry.",
          "health.",
          "ingress.manage",
          "dynamic.",
          "user.artifacts.allowed-schemes",
          "user.artifacts.disallow-restricted-hosts",
          "user.artifacts.base.dir",
          "label.selector",
          "metrics.",
          "default-configuration.",
          "config.cache.",
          "namespace.",
          "josdk.",
          "plugins.",
          "exception.",
          "cluster.resource-view.");

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return scope.job().flinkConfiguration().entrySet().stream()
        .filter(option -> isSystem(option.getKey()))
        .map(option -> finding(option.getValue()))
        .toList();
  }

  private static boolean isSystem(String key) {
    return key.startsWith(PREFIX)
        && SYSTEM.stream().anyMatch(key.substring(PREFIX.length())::startsWith);
  }

  private static Diagnostic finding(ConfigurationEntry entry) {
    return Diagnostic.of(
        FlinkCodes.OPTION_OF_OPERATOR,
        entry.leaf().location(),
        "flinkConfiguration sets \"" + entry.writtenKey() + "\"",
        "options of the job; the operator reads this one from its own configuration alone",
        "remove it, or ask the platform to set it in the operator");
  }
}
