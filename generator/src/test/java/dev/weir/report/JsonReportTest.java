package dev.weir.report;

import static dev.weir.report.Samples.render;
import static dev.weir.report.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {

  @Test
  void everyDiagnosticStandsForItself() {
    assertThat(render(Format.JSON, report(Samples.misspeltIn("b"), Samples.misspeltIn("a"))))
        .isEqualTo(
            """
            {
              "schema" : "weir.dev/report/v1",
              "findings" : [
                {
                  "code" : "ZZZ-007",
                  "severity" : "error",
                  "title" : "unknown upgrade mode",
                  "file" : "teams/payments/jobs/fraud.yaml",
                  "line" : 3,
                  "column" : 16,
                  "endLine" : 3,
                  "endColumn" : 25,
                  "object" : "FlinkDeployment a/fraud",
                  "pointer" : "/spec/job/upgradeMode",
                  "found" : "upgradeMode is \\"savepiont\\"",
                  "expected" : "one of last-state, savepoint, stateless",
                  "action" : "did you mean \\"savepoint\\"?",
                  "page" : "docs/diagnostics/ZZZ-007.md"
                },
                {
                  "code" : "ZZZ-007",
                  "severity" : "error",
                  "title" : "unknown upgrade mode",
                  "file" : "teams/payments/jobs/fraud.yaml",
                  "line" : 3,
                  "column" : 16,
                  "endLine" : 3,
                  "endColumn" : 25,
                  "object" : "FlinkDeployment b/fraud",
                  "pointer" : "/spec/job/upgradeMode",
                  "found" : "upgradeMode is \\"savepiont\\"",
                  "expected" : "one of last-state, savepoint, stateless",
                  "action" : "did you mean \\"savepoint\\"?",
                  "page" : "docs/diagnostics/ZZZ-007.md"
                }
              ],
              "waivers" : [ ],
              "summary" : {
                "environments" : 4,
                "teams" : 1,
                "jobs" : 14,
                "objects" : 412,
                "written" : 10,
                "unchanged" : 402,
                "removed" : 0,
                "errors" : 2,
                "warnings" : 0,
                "notes" : 0,
                "waived" : 0,
                "coming" : [ ],
                "millis" : 1234
              }
            }
            """);
  }

  @Test
  void findingAboutAWholeFileHasNoLine() {
    assertThat(render(Format.JSON, report(Samples.old())))
        .contains("\"file\" : \"environments/platform.yaml\",\n      \"found\"");
  }

  @Test
  void outputKeepsToThePublishedSchema() throws IOException {
    Report full =
        report(Samples.misspeltIn("a"), Samples.misspelt(), Samples.large(), Samples.old());

    assertThat(errors(render(Format.JSON, full))).isEmpty();
    assertThat(errors(render(Format.JSON, Samples.empty()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"severity\" : \"error\"",
        "\"line\" : 3",
        "\"pointer\" : \"/spec/job/upgradeMode\"",
        "\"found\"",
        "\"millis\""
      })
  void schemaRefusesAReportWithAFieldRenamed(String field) throws IOException {
    String valid = render(Format.JSON, report(Samples.misspeltIn("a")));

    assertThat(errors(valid.replace(field, "\"x" + field.substring(1)))).isNotEmpty();
  }

  @Test
  void commandsToTerminalsAndRunnersAreEscapedAndReadBackUnchanged() throws IOException {
    String attack = "\u001b[2J\u009b\u007f\u202e##[add-mask]é🚀\n::error::";

    String json = render(Format.JSON, report(Samples.finding(attack)));

    assertThat(json).matches("[\\x20-\\x7E\\n]*").doesNotContain("##");
    assertThat(new ObjectMapper().readTree(json).at("/findings/0/found").asText())
        .isEqualTo(attack);
  }

  private static List<Error> errors(String json) throws IOException {
    try (InputStream stream = Report.class.getResourceAsStream("report-v1.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(stream, InputFormat.JSON);
      return schema.validate(json, InputFormat.JSON);
    }
  }
}
