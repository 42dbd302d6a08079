package dev.weir.report;

import static dev.weir.report.Samples.render;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weir.config.WaiverSpec;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Outlook;
import dev.weir.diagnostic.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Waivers in force, and findings that are going to weigh more, in every format. */
class WaiverReportTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  private static final WaiverInForce WAIVER =
      new WaiverInForce(
          "partner",
          Location.onLine("policies/waivers/partner.yaml", 4, 9, 16),
          new WaiverSpec(
              "ZZZ-007",
              new WaiverSpec.Scope(
                  Optional.of("prod"),
                  Optional.of("payments"),
                  Optional.empty(),
                  Optional.of(
                      new WaiverSpec.ObjectName("Role", "reader", Optional.of("payments")))),
              "no fixed addresses before March",
              "leads@acme.example",
              "SEC-7",
              "2027-03-31",
              "security@acme.example"),
          Diagnostics.of(List.of(Samples.misspeltIn("a"), Samples.misspeltIn("b"))));

  private static Report report() {
    Diagnostics findings =
        Diagnostics.of(
            List.of(
                Samples.large().with(Outlook.from(DAY, Severity.ERROR)),
                Samples.old().with(Outlook.withBaseline("2027.05", Severity.WARNING))));
    return new Report(findings, Samples.SUMMARY, List.of(WAIVER));
  }

  @Test
  void textEndsWithTheWaiversAndWhatIsComing() {
    assertThat(render(Format.TEXT, report()))
        .contains("  = outlook: becomes an error on 2027-01-15\n")
        .endsWith(
            """
            waiver in force: partner: ZZZ-007 for team "payments", environment "prod", object "Role payments/reader", until 2027-03-31
             --> policies/waivers/partner.yaml:4:9
              = reason: no fixed addresses before March
              = owner: leads@acme.example, approved by security@acme.example, ticket: SEC-7
              = excuses: 2 findings

            4 environments, 1 team, 14 jobs, 412 objects in 1.2 s
            10 files written, 402 unchanged, 0 removed
            on 2027-01-15: 1 warning becomes an error
            with baseline 2027.05: 1 note becomes a warning
            1 warning, 1 note, 2 waived
            """);
  }

  @Test
  void severalThatBecomeTheSameAreCounted() {
    Outlook error = Outlook.from(DAY, Severity.ERROR);
    Diagnostics findings =
        Diagnostics.of(
            List.of(
                Samples.large().with(error),
                Samples.misspelt().as(Severity.WARNING).with(error),
                Samples.old().with(error)));

    assertThat(Coming.of(findings))
        .extracting(Coming::toString)
        .containsExactly(
            "on 2027-01-15: 2 warnings become errors", "on 2027-01-15: 1 note becomes an error");
  }

  @Test
  void jsonListsThemAndKeepsToItsSchema() throws IOException {
    String json = render(Format.JSON, report());
    JsonNode root = new ObjectMapper().readTree(json);

    assertThat(errors(json)).isEmpty();
    assertThat(root.at("/waivers/0/scope/object").asText()).isEqualTo("Role payments/reader");
    assertThat(root.at("/waivers/0/excused")).hasSize(2);
    assertThat(root.at("/waivers/0/line").asInt()).isEqualTo(4);
    assertThat(root.at("/summary/waived").asInt()).isEqualTo(2);
    assertThat(root.at("/summary/errors").asInt()).isZero();
    assertThat(root.at("/summary/coming").toString())
        .isEqualTo(
            "[{\"findings\":1,\"from\":\"2027-01-15\",\"severity\":\"error\",\"today\":\"warning\"},"
                + "{\"findings\":1,\"baseline\":\"2027.05\",\"severity\":\"warning\",\"today\":\"note\"}]");
    assertThat(root.at("/findings/1/outlook").toString())
        .isEqualTo("{\"from\":\"2027-01-15\",\"severity\":\"error\"}");
  }

  @Test
  void sarifSuppressesWhatIsExcused() throws IOException {
    JsonNode run = new ObjectMapper().readTree(render(Format.SARIF, report())).at("/runs/0");
    JsonNode excused = run.at("/results/2");

    assertThat(run.path("results")).hasSize(3);
    assertThat(excused.path("ruleId").asText()).isEqualTo("ZZZ-007");
    assertThat(excused.at("/suppressions/0/kind").asText()).isEqualTo("external");
    assertThat(excused.at("/suppressions/0/justification").asText())
        .contains("until 2027-03-31", "no fixed addresses before March", "SEC-7");
    assertThat(excused.at("/suppressions/0/location/physicalLocation/region/startLine").asInt())
        .isEqualTo(4);
    assertThat(run.at("/results/0").has("suppressions")).isFalse();
    assertThat(run.at("/properties/coming/0").asText())
        .isEqualTo("on 2027-01-15: 1 warning becomes an error");
    assertThat(run.at("/results/1/properties/outlook").asText())
        .isEqualTo("becomes an error on 2027-01-15");
    assertThat(run.at("/properties/waiversInForce/0").asText()).startsWith("partner: ZZZ-007");
  }

  @Test
  void gitHubShowsANoticeAtTheWaiver() {
    assertThat(render(Format.GITHUB, report()))
        .contains(
            "::notice file=policies/waivers/partner.yaml,line=4,col=9,endLine=4,endColumn=16,"
                + "title=waiver in force%3A partner%3A ZZZ-007 for team \"payments\"%2C")
        .contains("::reason: no fixed addresses before March%0Aowner: leads@acme.example")
        .contains("%0Aoutlook: becomes an error on 2027-01-15");
  }

  private static List<Error> errors(String json) throws IOException {
    try (InputStream stream = Report.class.getResourceAsStream("report-v1.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(stream, InputFormat.JSON)
          .validate(json, InputFormat.JSON);
    }
  }
}
