package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.check.CheckCodes;
import dev.weir.config.ConfigCodes;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.extend.ExtendCodes;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.Selection;
import dev.weir.policy.bundle.PolicyCodes;
import dev.weir.resolve.ResolveCodes;
import dev.weir.scenario.Fixture.Expected;
import dev.weir.source.SourceCodes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake has the finding that its fixture announces, and no other. */
class InvalidFixturesTest {

  /** Too large to lie in a repository; the tests of their stages show them. */
  private static final Set<String> TOO_LARGE_TO_SHOW = Set.of("SRC-001", "SRC-018", "SRC-023");

  /** What a schema refuses; the tests of the strict reader show each of its kinds of problem. */
  private static final String OF_SCHEMAS = "CRD-";

  /** Of the files beside the rules; what the rules themselves have wrong needs a bundle. */
  private static final List<Code> POLICIES_BESIDE_THEIR_RULES =
      PolicyCodes.all().stream()
          .filter(code -> code.value().compareTo("PLC-010") >= 0)
          .filter(code -> code.value().compareTo("PLC-030") < 0)
          .toList();

  static List<Fixture> fixtures() {
    return Fixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theMistakeHasItsFindingsAndNoOther(Fixture fixture) {
    List<Expected> expected = fixture.expected();
    Rendering rendering = fixture.run();
    List<Diagnostic> found = fixture.counting(rendering.diagnostics().all());

    assertThat(places(found, InvalidFixturesTest::place))
        .as(Rendered.findings(rendering))
        .isEqualTo(places(expected, Expected::place));
    assertThat(expected)
        .as(Rendered.findings(rendering))
        .allMatch(one -> found.stream().anyMatch(finding -> says(finding, one)));
    assertThat(expected).anyMatch(one -> one.code().equals(fixture.code()));
  }

  @Test
  void theCompanyUnderTheFixturesHasNoFinding() {
    Rendering rendering = Pipeline.run(Fixture.base(), Selection.everything());

    assertThat(Rendered.findings(rendering)).isEmpty();
    assertThat(rendering.counts().jobs()).isEqualTo(1);
  }

  @Test
  void everyCodeHasAFixture() {
    Set<String> shown = Fixture.all().stream().map(Fixture::code).collect(Collectors.toSet());

    assertThat(codes().map(Code::value).filter(code -> !TOO_LARGE_TO_SHOW.contains(code)))
        .allMatch(shown::contains);
  }

  private static Stream<Code> codes() {
    return Stream.of(
            SourceCodes.all(),
            ConfigCodes.all(),
            ResolveCodes.all(),
            ExtendCodes.all(),
            CheckCodes.all(),
            POLICIES_BESIDE_THEIR_RULES)
        .flatMap(List::stream)
        .filter(code -> !code.value().startsWith(OF_SCHEMAS));
  }

  private static <T> Set<String> places(List<T> all, Function<T, String> place) {
    return all.stream().map(place).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String place(Diagnostic finding) {
    return finding.location().file() + ":" + finding.location().line() + " " + finding.code();
  }

  private static boolean says(Diagnostic finding, Expected expected) {
    String text = String.join("\n", finding.found(), finding.expected(), finding.action());
    return place(finding).equals(expected.place()) && text.contains(expected.text());
  }
}
