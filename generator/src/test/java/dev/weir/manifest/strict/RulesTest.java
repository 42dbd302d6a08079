package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One valid object a kind, and one change a rule that must be found at its place. */
final class RulesTest {

  private static final StrictReader READER = Samples.apache("1.15.0");

  static List<String> kinds() {
    return Stream.concat(Samples.FLINK.stream(), Samples.BUILT_IN.stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void validObjectHasNoViolations(String kind) throws Exception {
    assertThat(READER.check(Samples.of(kind)))
        .isEqualTo(new Reading(Reading.Status.CHECKED, List.of()));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "refused.csv",
      delimiter = '|',
      quoteCharacter = '\'',
      numLinesToSkip = 1)
  void changeIsRefusedWhereItStands(
      String kind, String pointer, String value, Problem problem, String at) throws Exception {
    assertThat(READER.check(Samples.changed(kind, pointer, value)).violations())
        .extracting(Violation::problem, Violation::pointer, Violation::soft)
        .containsExactly(tuple(problem, at == null ? pointer : at, false));
  }

  @Test
  void annotationsAreBoundedTogether() throws Exception {
    String half = "x".repeat(131_072);
    ObjectNode tree = Samples.of("Namespace");
    tree.withObject("/metadata/annotations").put("a", half);
    assertThat(READER.check(tree).violations()).isEmpty();
    tree.withObject("/metadata/annotations").put("b", half);
    assertThat(READER.check(tree).violations())
        .extracting(Violation::pointer, Violation::problem)
        .containsExactly(tuple("/metadata/annotations", Problem.OUT_OF_RANGE));
  }

  @Test
  void contentOfAConfigMapIsBounded() throws Exception {
    ObjectNode tree = Samples.of("ConfigMap");
    tree.withObject("/data").put("big", "x".repeat(1_048_576));
    assertThat(READER.check(tree).violations())
        .extracting(Violation::pointer, Violation::problem)
        .containsExactly(tuple("/data", Problem.OUT_OF_RANGE));
  }
}
