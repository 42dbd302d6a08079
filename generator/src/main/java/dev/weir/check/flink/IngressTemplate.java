package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Ui;
import dev.weir.resolve.JobSettings.UiIngress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The UI's address is one, and someone makes its Ingress (facts: Flink operator, D8, D9, P12). */
final class IngressTemplate implements JobCheck {

  private static final String MANAGE = "kubernetes.operator.ingress.manage";

  @Override
  public List<Diagnostic> check(JobScope scope) {
    Optional<UiIngress> ingress = scope.settings().ui().flatMap(Ui::ingress);
    if (ingress.isEmpty() || scope.isSessionJob()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    ingress
        .flatMap(UiIngress::template)
        .filter(template -> IngressAddress.of(template, scope).isEmpty())
        .ifPresent(template -> findings.add(noAddress(scope, template)));
    Object managed = scope.environment().spec().operator().configuration().get(MANAGE);
    if (managed != null && managed.toString().equals("false")) {
      findings.add(unmanaged(scope));
    }
    return findings;
  }

  private static Diagnostic noAddress(JobScope scope, String template) {
    return Diagnostic.of(
        FlinkCodes.INGRESS,
        scope.at("ui.ingress.template"),
        "template \"" + template + "\"",
        "host and path, with {{name}} and {{namespace}} as placeholders",
        "write it like \"flink.example.com/{{namespace}}/{{name}}(/|$)(.*)\"");
  }

  private static Diagnostic unmanaged(JobScope scope) {
    return Diagnostic.of(
        FlinkCodes.INGRESS_UNMANAGED,
        scope.at("ui.ingress"),
        "ui.ingress while " + MANAGE + " is false in " + scope.environment().name(),
        "an operator that makes Ingresses",
        "remove ui.ingress, or let the operator manage it");
  }
}
