package dev.weir.report;

import static java.util.stream.Collectors.toMap;

import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0, which code scanning services read; one rule for each code that occurs, one result
 * for each finding.
 *
 * @param version Weir's own
 */
record SarifReport(String version) {

  private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");

  /** The 1 is to be raised when what the fingerprint is made of changes. */
  private static final String FINGERPRINT = "weirFinding/v1";

  String of(Report report) {
    List<Finding> findings = Finding.of(report.findings());
    List<Finding> excused = Finding.of(report.excused());
    List<Code> codes =
        Stream.concat(findings.stream(), excused.stream())
            .map(Finding::code)
            .collect(toMap(Code::value, code -> code, (one, other) -> one, TreeMap::new))
            .values()
            .stream()
            .toList();
    List<String> ids = codes.stream().map(Code::value).toList();
    List<Result> results = new ArrayList<>();
    findings.forEach(finding -> results.add(result(finding, ids)));
    excused.forEach(
        finding ->
            results.add(
                result(finding, ids)
                    .withSuppressions(SarifSuppressions.of(finding, report.waivers()))));
    Run run =
        new Run()
            .withTool(new Tool().withDriver(driver(codes)))
            .withColumnKind(Run.ColumnKind.UNICODE_CODE_POINTS)
            .withResults(results);
    properties(report).ifPresent(run::setProperties);
    return JsonText.of(
        new SarifSchema210()
            .with$schema(SCHEMA)
            .withVersion(SarifSchema210.Version._2_1_0)
            .withRuns(List.of(run)));
  }

  private static Optional<PropertyBag> properties(Report report) {
    Map<String, Object> byName = new TreeMap<>();
    report.summary().comparedWith().ifPresent(words -> byName.put("comparedWith", words));
    List<String> coming = Coming.of(report.findings()).stream().map(Coming::toString).toList();
    if (!coming.isEmpty()) {
      byName.put("coming", coming);
    }
    if (!report.waivers().isEmpty()) {
      byName.put("waiversInForce", report.waivers().stream().map(WaiverInForce::title).toList());
    }
    PropertyBag properties = new PropertyBag();
    byName.forEach(properties::setAdditionalProperty);
    return byName.isEmpty() ? Optional.empty() : Optional.of(properties);
  }

  private ToolComponent driver(List<Code> codes) {
    Set<ReportingDescriptor> rules = new LinkedHashSet<>();
    codes.forEach(code -> rules.add(rule(code)));
    return new ToolComponent().withName("weir").withVersion(version).withRules(rules);
  }

  /**
   * The page's path is a property: a helpUri must be absolute, and no host is known. The page's
   * text keeps its braces single, since services show it as it is, and its examples must be right.
   */
  private static ReportingDescriptor rule(Code code) {
    MultiformatMessageString title =
        new MultiformatMessageString().withText(SarifText.of(code.title()));
    String page = Pages.text(code).orElse("weir explain " + code.value());
    MultiformatMessageString help =
        new MultiformatMessageString().withText(page).withMarkdown(page);
    return new ReportingDescriptor()
        .withId(code.value())
        .withShortDescription(title)
        .withHelp(help)
        .withProperties(new PropertyBag().withAdditionalProperty("page", Pages.path(code)));
  }

  private static Result result(Finding finding, List<String> ids) {
    Diagnostic about = finding.about();
    String fingerprint =
        Fingerprint.of(finding.code().value(), finding.location().file(), about.found());
    Result result = new Result();
    about
        .outlook()
        .ifPresent(
            outlook ->
                result.setProperties(
                    new PropertyBag().withAdditionalProperty("outlook", outlook.toString())));
    return result
        .withRuleId(finding.code().value())
        .withRuleIndex(ids.indexOf(finding.code().value()))
        .withLevel(level(finding.severity()))
        .withMessage(message(about))
        .withLocations(List.of(SarifLocations.of(finding)))
        .withPartialFingerprints(
            new PartialFingerprints().withAdditionalProperty(FINGERPRINT, fingerprint));
  }

  private static Message message(Diagnostic about) {
    return new Message()
        .withText(
            SarifText.of(about.found())
                + "\nexpected: "
                + SarifText.of(about.expected())
                + "\naction: "
                + SarifText.of(about.action()));
  }

  private static Result.Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> Result.Level.ERROR;
      case WARNING -> Result.Level.WARNING;
      case NOTE -> Result.Level.NOTE;
    };
  }
}
