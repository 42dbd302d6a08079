package dev.weir.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.WaiverSpec;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Outlook;
import dev.weir.diagnostic.Severity;
import dev.weir.publish.PublishResult;
import dev.weir.publish.Review;

/**
 * The report for programs; {@code report-v1.schema.json} beside this class describes it. Each
 * diagnostic stands for itself, texts are as they were found, and a field that does not apply is
 * absent.
 */
final class JsonReport {

  private static final String SCHEMA = "weir.dev/report/v1";

  private JsonReport() {}

  static String of(Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    ArrayNode findings = root.putArray("findings");
    report.findings().all().forEach(diagnostic -> findings.add(finding(diagnostic)));
    ArrayNode waivers = root.putArray("waivers");
    report.waivers().forEach(waiver -> waivers.add(waiver(waiver)));
    root.set("summary", summary(report));
    if (!report.deliveries().isEmpty()) {
      ArrayNode deliveries = root.putArray("deliveries");
      report.deliveries().forEach(result -> deliveries.add(delivery(result)));
    }
    return JsonText.of(root);
  }

  private static ObjectNode finding(Diagnostic diagnostic) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("code", diagnostic.code().value());
    node.put("severity", Words.severity(diagnostic.severity()));
    node.put("title", diagnostic.code().title());
    putLocation(node, diagnostic.location());
    diagnostic
        .subject()
        .ifPresent(
            subject -> node.put("object", subject.resource()).put("pointer", subject.pointer()));
    node.put("found", diagnostic.found());
    node.put("expected", diagnostic.expected());
    node.put("action", diagnostic.action());
    diagnostic.outlook().ifPresent(outlook -> put(node.putObject("outlook"), outlook));
    node.put("page", Pages.path(diagnostic.code()));
    return node;
  }

  private static void put(ObjectNode node, Outlook outlook) {
    outlook.from().ifPresent(day -> node.put("from", day.toString()));
    outlook.baseline().ifPresent(baseline -> node.put("baseline", baseline));
    node.put("severity", Words.severity(outlook.to()));
  }

  private static ObjectNode waiver(WaiverInForce waiver) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    WaiverSpec spec = waiver.spec();
    node.put("name", waiver.name());
    node.put("code", spec.code());
    putLocation(node, waiver.at());
    ObjectNode scope = node.putObject("scope");
    spec.scope().environment().ifPresent(name -> scope.put("environment", name));
    spec.scope().team().ifPresent(name -> scope.put("team", name));
    spec.scope().job().ifPresent(name -> scope.put("job", name));
    spec.scope().object().ifPresent(object -> scope.put("object", object.toString()));
    node.put("reason", spec.reason());
    node.put("owner", spec.owner());
    node.put("ticket", spec.ticket());
    node.put("expires", spec.expires());
    node.put("approver", spec.approver());
    ArrayNode excused = node.putArray("excused");
    waiver.excused().all().forEach(diagnostic -> excused.add(finding(diagnostic)));
    return node;
  }

  private static void putLocation(ObjectNode node, Location location) {
    node.put("file", location.file());
    if (location.line() == 0) {
      return;
    }
    node.put("line", location.line());
    node.put("column", location.column());
    node.put("endLine", location.endLine());
    node.put("endColumn", location.endColumn());
  }

  private static ObjectNode delivery(PublishResult result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("branch", result.branch());
    result.environments().forEach(node.putArray("environments")::add);
    node.put("result", result.outcome().word());
    node.put("source", result.source());
    result.commit().ifPresent(commit -> node.put("commit", commit));
    if (!result.why().isEmpty()) {
      node.put("why", result.why());
    }
    node.put("added", result.files().added());
    node.put("changed", result.files().changed());
    node.put("removed", result.files().removed());
    result.review().flatMap(Review::address).ifPresent(url -> node.put("pullRequest", url));
    return node;
  }

  private static ObjectNode summary(Report report) {
    RunSummary summary = report.summary();
    Diagnostics findings = report.findings();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("environments", summary.scope().environments());
    node.put("teams", summary.scope().teams());
    node.put("jobs", summary.scope().jobs());
    node.put("objects", summary.scope().objects());
    node.put("written", summary.files().written());
    node.put("unchanged", summary.files().unchanged());
    node.put("removed", summary.files().removed());
    summary.comparedWith().ifPresent(words -> node.put("comparedWith", words));
    node.put("errors", findings.count(Severity.ERROR));
    node.put("warnings", findings.count(Severity.WARNING));
    node.put("notes", findings.count(Severity.NOTE));
    node.put("waived", report.excused().all().size());
    ArrayNode coming = node.putArray("coming");
    for (Coming one : Coming.of(findings)) {
      ObjectNode change = coming.addObject().put("findings", one.count());
      put(change, one.outlook());
      change.put("today", Words.severity(one.today()));
    }
    node.put("millis", summary.millis());
    return node;
  }
}
