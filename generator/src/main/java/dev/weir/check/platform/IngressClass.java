package dev.weir.check.platform;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.JobSettings.Ui;
import java.util.List;

/** A UI that asks for an address gets one from the environment, or brings it along. */
final class IngressClass implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    boolean offered = scope.environment().spec().ingress().isPresent();
    return scope
        .settings()
        .ui()
        .flatMap(Ui::ingress)
        .filter(ingress -> !offered)
        .filter(ingress -> ingress.template().isEmpty() || ingress.className().isEmpty())
        .map(
            ingress ->
                List.of(
                    Diagnostic.of(
                        PlatformCodes.INGRESS_CLASS,
                        scope.at("ui.ingress"),
                        "ui.ingress in "
                            + scope.environment().name()
                            + ", which says nothing of one",
                        "ingress in the environment file, or a template and a className here",
                        "take ui.ingress away for this environment, or add both")))
        .orElse(List.of());
  }
}
