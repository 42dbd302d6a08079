package dev.weir.check.emr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Container;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Emr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What EMR's operator does otherwise than Apache's (facts: EMR on EKS, checks and known issues).
 */
final class EmrRules implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    if (!scope.dialect().isEmr()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    variables(scope, findings);
    storageClass(scope).ifPresent(findings::add);
    roleAccount(scope).ifPresent(findings::add);
    return findings;
  }

  /** The operator copies variables by value, so that a reference arrives empty. */
  private static void variables(JobScope scope, List<Diagnostic> findings) {
    scope.settings().env().stream()
        .filter(variable -> variable.valueFrom().filter(JsonNode::isObject).isPresent())
        .forEach(
            variable ->
                findings.add(
                    valueFrom(scope, "env[" + variable.name() + "].valueFrom", variable.name())));
    for (PodTemplate template : PodTemplate.of(scope.job())) {
      for (Container container : template.containers()) {
        container
            .tree()
            .path("env")
            .forEach(
                variable -> {
                  String name = variable.path("name").asText("");
                  if (variable.has("valueFrom") && container.isMain()) {
                    String path = container.path() + ".env[" + name + "].valueFrom";
                    findings.add(valueFrom(scope, path, name));
                  }
                });
      }
    }
  }

  private static Diagnostic valueFrom(JobScope scope, String path, String name) {
    return Diagnostic.of(
        EmrCodes.VALUE_FROM,
        scope.at(path),
        "variable " + name + " has valueFrom on " + scope.dialect(),
        "a plain value, or a whole Secret by envFrom: EMR's operator drops references",
        "name the Secret in envFrom");
  }

  private static Optional<Diagnostic> storageClass(JobScope scope) {
    var recovery = scope.settings().state().localRecovery();
    boolean there = scope.environment().spec().storageClasses().contains("ebs-sc");
    if (recovery.ebs().isEmpty()) {
      return Optional.empty();
    }
    if (!there) {
      return Optional.of(
          finding(
              EmrCodes.STORAGE_CLASS,
              scope,
              "localRecovery.ebs in " + scope.environment().name(),
              "a StorageClass ebs-sc in the environment's storageClasses: EMR knows this name alone",
              "make the class and add it to the environment file, or remove ebs"));
    }
    return recovery.ebs().get().size().isPresent()
        ? Optional.empty()
        : Optional.of(
            finding(
                EmrCodes.STORAGE_CLASS,
                scope,
                "localRecovery.ebs without a size",
                "size of each TaskManager's volume",
                "add size: 10Gi"));
  }

  private static Diagnostic finding(
      Code code, JobScope scope, String found, String expected, String action) {
    return Diagnostic.of(code, scope.at("state.localRecovery.ebs"), found, expected, action);
  }

  /** Pod Identity binds roles of the cluster's own account alone. */
  private static Optional<Diagnostic> roleAccount(JobScope scope) {
    String account = scope.environment().spec().cluster().account();
    Optional<String> arn = scope.settings().emr().flatMap(Emr::executionRoleArn);
    boolean foreign = arn.filter(role -> !role.contains("::" + account + ":")).isPresent();
    return foreign && !scope.environment().usesIrsa()
        ? Optional.of(
            Diagnostic.of(
                EmrCodes.ROLE_ACCOUNT,
                scope.at("emr.executionRoleArn"),
                "role " + arn.get(),
                "a role of account " + account + ", where the cluster is",
                "name a role of that account, or remove the line to get the computed one"))
        : Optional.empty();
  }
}
