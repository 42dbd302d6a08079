package dev.weir.report;

import static dev.weir.report.Samples.render;
import static dev.weir.report.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  @Test
  void findingIsAResultOfARule() {
    assertThat(render(Format.SARIF, report(Samples.misspeltIn("b"), Samples.misspeltIn("a"))))
        .isEqualTo(
            """
            {
              "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
              "version" : "2.1.0",
              "runs" : [
                {
                  "tool" : {
                    "driver" : {
                      "name" : "weir",
                      "version" : "1.2.3",
                      "rules" : [
                        {
                          "id" : "ZZZ-007",
                          "shortDescription" : {
                            "text" : "unknown upgrade mode"
                          },
                          "help" : {
                            "text" : "weir explain ZZZ-007",
                            "markdown" : "weir explain ZZZ-007"
                          },
                          "properties" : {
                            "page" : "docs/diagnostics/ZZZ-007.md"
                          }
                        }
                      ]
                    }
                  },
                  "results" : [
                    {
                      "ruleId" : "ZZZ-007",
                      "ruleIndex" : 0,
                      "level" : "error",
                      "message" : {
                        "text" : "upgradeMode is \\"savepiont\\"\\nexpected: one of last-state, savepoint, stateless\\naction: did you mean \\"savepoint\\"?"
                      },
                      "locations" : [
                        {
                          "physicalLocation" : {
                            "artifactLocation" : {
                              "uri" : "teams/payments/jobs/fraud.yaml",
                              "uriBaseId" : "%SRCROOT%"
                            },
                            "region" : {
                              "startLine" : 3,
                              "startColumn" : 16,
                              "endLine" : 3,
                              "endColumn" : 25
                            }
                          },
                          "logicalLocations" : [
                            {
                              "fullyQualifiedName" : "FlinkDeployment a/fraud /spec/job/upgradeMode",
                              "kind" : "object"
                            },
                            {
                              "fullyQualifiedName" : "FlinkDeployment b/fraud /spec/job/upgradeMode",
                              "kind" : "object"
                            }
                          ]
                        }
                      ],
                      "partialFingerprints" : {
                        "weirFinding/v1" : "b182177fab12ef7bfd35628de228db41"
                      }
                    }
                  ],
                  "columnKind" : "unicodeCodePoints"
                }
              ]
            }
            """);
  }

  @Test
  void outputKeepsToTheStandardsSchema() throws IOException {
    Report full =
        report(Samples.misspeltIn("a"), Samples.misspelt(), Samples.large(), Samples.old());

    assertThat(errors(render(Format.SARIF, full))).isEmpty();
    assertThat(errors(render(Format.SARIF, Samples.empty()))).isEmpty();
  }

  @Test
  void schemaCheckOfTheseTestsRefusesAWrongLevel() throws IOException {
    String valid = render(Format.SARIF, report(Samples.misspelt()));

    assertThat(errors(valid.replace("\"level\" : \"error\"", "\"level\" : \"bad\""))).isNotEmpty();
  }

  @Test
  void rulesAreSortedByCodeAndResultsByPlace() throws IOException {
    JsonNode run =
        run(report(Samples.misspelt(), Samples.large(), Samples.old(), Samples.finding("x")));

    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .containsExactly("ZZZ-001", "ZZZ-003", "ZZZ-007");
    assertThat(run.at("/results").findValuesAsText("ruleIndex"))
        .containsExactly("0", "1", "2", "2");
  }

  @Test
  void severityIsTheLevelAndWarningIsTheStandardsDefault() throws IOException {
    JsonNode results =
        run(report(Samples.misspelt(), Samples.large(), Samples.old())).at("/results");

    assertThat(results.at("/0/level").asText("warning")).isEqualTo("note");
    assertThat(results.at("/1/level").asText("warning")).isEqualTo("warning");
    assertThat(results.at("/2/level").asText("warning")).isEqualTo("error");
  }

  @Test
  void emptyReportHasAnEmptyListOfResults() throws IOException {
    JsonNode run = run(Samples.empty());

    assertThat(run.at("/results").isArray()).isTrue();
    assertThat(run.at("/results")).isEmpty();
  }

  @Test
  void wholeFileShowsAtItsFirstLine() throws IOException {
    assertThat(
            run(report(Samples.old()))
                .at("/results/0/locations/0/physicalLocation/region")
                .toString())
        .isEqualTo("{\"startLine\":1}");
  }

  @Test
  void fingerprintSurvivesAMoveAndTellsValuesApart() throws IOException {
    Diagnostic here = Samples.finding("x");
    Diagnostic moved =
        Diagnostic.of(
            here.code(), Location.onLine(Samples.FILE, 9, 1, 2), "x", "a word", "mend it");

    JsonNode results = run(report(here, moved, Samples.finding("y"))).at("/results");
    List<String> fingerprints = results.findValuesAsText("weirFinding/v1");

    assertThat(fingerprints.get(0)).isNotEqualTo(fingerprints.get(1));
    assertThat(fingerprints.get(2)).isEqualTo(fingerprints.get(0)).hasSize(32);
  }

  @Test
  void pathIsEncodedAsAUri() throws IOException {
    Diagnostic finding =
        Diagnostic.of(Samples.OLD, Location.ofFile("teams/a b/50%/é:?#.yaml"), "f", "e", "a");

    assertThat(
            run(report(finding))
                .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asText())
        .isEqualTo("teams/a%20b/50%25/%C3%A9%3A%3F%23.yaml");
  }

  @Test
  void messageHasNoLinkOrPlaceholderFromInputs() throws IOException {
    Diagnostic attack = Samples.finding("[click](https://evil.example) {0} ${env}\u001b");

    assertThat(run(report(attack)).at("/results/0/message/text").asText())
        .startsWith("[click] (https://evil.example) {{0}} ${{env}}<U+001B>\n");
  }

  @Test
  void ruleCarriesItsPage() throws IOException {
    Diagnostic finding =
        Diagnostic.of(
            Code.error("ZZZ-999", "a page for tests"), Location.ofFile("a"), "f", "e", "a");

    assertThat(run(report(finding)).at("/tool/driver/rules/0/help/markdown").asText())
        .startsWith("# ZZZ-999: a page for tests\n")
        .contains("{with braces}");
  }

  private static JsonNode run(Report report) throws IOException {
    return new ObjectMapper().readTree(render(Format.SARIF, report)).at("/runs/0");
  }

  private static List<Error> errors(String json) throws IOException {
    try (InputStream stream =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(stream, InputFormat.JSON)
          .validate(json, InputFormat.JSON);
    }
  }
}
