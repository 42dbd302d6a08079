package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.pipeline.Counts;
import dev.weir.pipeline.Rendering;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.PolicyRule;
import dev.weir.report.Format;
import dev.weir.report.FormatRequest;
import dev.weir.report.Renderer;
import dev.weir.report.Report;
import dev.weir.report.RunSummary;
import dev.weir.report.SourceLines;
import dev.weir.report.Style;
import java.util.List;
import java.util.Optional;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;

/** Every built-in rule refuses something of a company that was made for it. */
class RefusedCompanyTest {

  private static final Rendering RENDERING =
      RefusedCompany.judgedBy(PolicyOptions.embedded(ExampleUnits.DATE));

  private static List<Diagnostic> ofPolicies() {
    return RENDERING.diagnostics().all().stream()
        .filter(finding -> PolicyRule.isCode(finding.code().value()))
        .toList();
  }

  @Test
  void everyRuleFindsSomething() {
    List<String> codes =
        ofPolicies().stream().map(finding -> finding.code().value()).distinct().sorted().toList();

    assertThat(codes).isEqualTo(List.copyOf(BuiltInBundle.catalogue().byCode().keySet()));
  }

  @Test
  void everyFindingIsOnALineOfTheCompany() {
    for (Diagnostic finding : ofPolicies()) {
      Location at = finding.location();
      assertThat(RefusedCompany.TREE.files()).as("%s", finding).containsKey(at.file());
      // Of a template nobody knows which line wrote what.
      assertThat(at.line())
          .as("%s", finding)
          .isBetween(at.file().endsWith(".ftl") ? 0 : 1, lines(at.file()).size());
    }
  }

  /** Else units would be left out, and rules over the whole company would not be asked. */
  @Test
  void nothingButPoliciesRefusesTheCompany() {
    assertThat(RENDERING.diagnostics().all())
        .filteredOn(Diagnostic::isError)
        .isNotEmpty()
        .allMatch(finding -> PolicyRule.isCode(finding.code().value()));
  }

  /** {@code -Dweir.update=true} renews what is approved. */
  @Test
  void reportReadsAsApproved() {
    Approvals.verify(
        report(),
        new Options(
            Boolean.getBoolean("weir.update") ? new AutoApproveReporter() : new QuietReporter()));
  }

  @Test
  void reportShowsNoSecret() {
    assertThat(report()).contains("POL-GIT-002", "POL-POD-013").doesNotContain("hunter2");
  }

  private static String report() {
    Counts counts = RENDERING.counts();
    RunSummary.Scope scope =
        new RunSummary.Scope(
            counts.environments(), counts.teams(), counts.jobs(), counts.objects());
    RunSummary summary =
        new RunSummary(scope, RunSummary.Files.none(), RENDERING.comparedWith(), 0);
    return new Renderer("1.0.0", RefusedCompanyTest::lines, Style.PLAIN)
        .render(
            new FormatRequest(Format.TEXT, Optional.empty()),
            new Report(RENDERING.diagnostics(), summary));
  }

  private static List<String> lines(String file) {
    return SourceLines.split(RefusedCompany.TREE.read(file));
  }
}
