package dev.weir.report;

import static dev.weir.report.Samples.render;
import static dev.weir.report.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import org.junit.jupiter.api.Test;

class GitHubReportTest {

  @Test
  void eachFindingIsOneCommandInOrder() {
    String text =
        render(
            Format.GITHUB,
            report(
                Samples.misspeltIn("b"), Samples.misspeltIn("a"), Samples.large(), Samples.old()));

    assertThat(text)
        .isEqualTo(
            "::notice file=environments/platform.yaml,title=ZZZ-001 no pin"
                + "::no baseline%0Aexpected: a pin%0Aaction: add one"
                + "%0Apage: docs/diagnostics/ZZZ-001.md\n"
                + "::warning file=teams/payments/jobs/fraud.yaml,line=2,endLine=4,"
                + "title=ZZZ-003 more memory than a node has"
                + "::memory is \"1Ti\"%0Aexpected: at most 64Gi%0Aaction: lower it"
                + "%0Apage: docs/diagnostics/ZZZ-003.md\n"
                + "::error file=teams/payments/jobs/fraud.yaml,line=3,col=16,endLine=3,"
                + "endColumn=25,title=ZZZ-007 unknown upgrade mode"
                + "::upgradeMode is \"savepiont\""
                + "%0Aexpected: one of last-state, savepoint, stateless"
                + "%0Aaction: did you mean \"savepoint\"?"
                + "%0Aobject: FlinkDeployment a/fraud /spec/job/upgradeMode and 1 more"
                + "%0Apage: docs/diagnostics/ZZZ-007.md\n");
  }

  @Test
  void emptyReportIsEmpty() {
    assertThat(render(Format.GITHUB, Samples.empty())).isEmpty();
  }

  @Test
  void propertiesEscapeWhatSeparatesThem() {
    Diagnostic finding =
        Diagnostic.of(
            Code.error("ZZZ-008", "a, b: 5 %"),
            Location.ofFile("teams/a,line=1::x%0A/b\n.yaml"),
            "f",
            "e",
            "a");

    assertThat(render(Format.GITHUB, report(finding)))
        .startsWith(
            "::error file=teams/a%2Cline=1%3A%3Ax%250A/b\\n.yaml,title=ZZZ-008 a%2C b%3A 5 %25::f");
  }

  @Test
  void textFromInputsStartsNoCommandOfItsOwn() {
    String text =
        render(
            Format.GITHUB,
            report(Samples.finding("x\n::stop-commands::y\r%0A::error::z ##[group]\u001b[0m")));

    assertThat(text)
        .contains("::x\\n::stop-commands::y\\r%250A::error::z ##<U+005B>group]<U+001B>[0m%0A");
    assertThat(text.lines()).hasSize(1);
  }

  @Test
  void rangeUpToTheStartOfTheNextLineIsOneLineWithoutEndColumn() {
    Diagnostic finding =
        Diagnostic.of(Samples.MISSPELT, new Location(Samples.FILE, 3, 3, 4, 1), "f", "e", "a");

    assertThat(render(Format.GITHUB, report(finding))).contains(",line=3,col=3,endLine=3,title=");
  }
}
