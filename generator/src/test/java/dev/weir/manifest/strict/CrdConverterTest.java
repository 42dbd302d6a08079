package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CrdConverterTest {

  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: things.example.com}
      spec:
        group: example.com
        names: {kind: Thing, plural: things}
        versions:
          - name: v1
            served: true
            schema:
              openAPIV3Schema:
                type: object
                required: [spec]
                properties:
                  spec: %s
          - {name: v0, served: false}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{type: integer} | 3 | three | WRONG_TYPE",
        "{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]} | 3 | true |"
            + " WRONG_TYPE",
        "{type: string, nullable: true, enum: [a, b]} | null | c | NOT_ALLOWED",
        "{type: object, properties: {a: {type: string}}} | {a: x} | {b: x} | UNKNOWN_FIELD",
        "{type: object} | {} | {a: 1} | UNKNOWN_FIELD",
        "{type: object, additionalProperties: {type: integer}} | {a: 1} | {a: x} | WRONG_TYPE",
        "{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: string}}}"
            + " | {b: 1} | {a: 1} | WRONG_TYPE",
        "{type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object}}} |"
            + " {kind: X, metadata: {name: a}, spec: {}} | {status: {}} | UNKNOWN_FIELD",
        "{type: integer, minimum: 1, exclusiveMinimum: true} | 2 | 1 | OUT_OF_RANGE",
        "{type: string, pattern: '^a+$'} | aa | b | OUT_OF_RANGE",
        "{type: string, maxLength: 2} | ab | abc | OUT_OF_RANGE",
        "{type: array, items: {type: string}} | [a] | [1] | WRONG_TYPE",
        "{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required:"
            + " [a]}, {required: [b]}]} | {a: x} | {} | MISSING_FIELD",
        "{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required:"
            + " [a]}, {required: [b]}]} | {b: x} | {a: x, b: y} | NOT_ALLOWED",
        "{type: object, properties: {a: {type: string}}, not: {required: [a]}} | {} | {a: x} |"
            + " NOT_ALLOWED"
      })
  void convertedSchemaTakesWhatTheServerTakes(String spec, String good, String bad, Problem problem)
      throws Exception {
    Conversion conversion = CrdConverter.convert(Base.YAML.readTree(CRD.formatted(spec)));
    assertThat(conversion.violations()).isEmpty();
    StrictReader reader = new StrictReaders().reader(Dialect.APACHE, "1.15", conversion.schemas());
    assertThat(reader.check(thing(good))).isEqualTo(new Reading(Reading.Status.CHECKED, List.of()));
    assertThat(reader.check(thing(bad)).violations())
        .extracting(Violation::problem)
        .containsExactly(problem);
  }

  @Test
  void eachItemThatFitsNoFormIsItsOwnViolation() throws Exception {
    String spec = "{type: array, items: {type: integer, anyOf: [{minimum: 9}, {maximum: 1}]}}";
    Conversion conversion = CrdConverter.convert(Base.YAML.readTree(CRD.formatted(spec)));
    StrictReader reader = new StrictReaders().reader(Dialect.APACHE, "1.15", conversion.schemas());
    assertThat(reader.check(thing("[9, 5, 1, 6]")).violations())
        .extracting(Violation::pointer, Violation::expected)
        .containsExactly(
            tuple("/spec/1", "minimum 9, or maximum 1"),
            tuple("/spec/3", "minimum 9, or maximum 1"));
  }

  @Test
  void versionThatIsNotServedIsLeftOut() throws Exception {
    Conversion conversion =
        CrdConverter.convert(Base.YAML.readTree(CRD.formatted("{type: object}")));
    assertThat(conversion.schemas())
        .extracting(ConvertedCrd::apiVersion)
        .containsExactly("example.com/v1");
  }

  @Test
  void patternThatJavaCannotReadIsOnlyNoted() throws Exception {
    String spec = "{type: string, pattern: '(?P<n>a)'}";
    Conversion conversion = CrdConverter.convert(Base.YAML.readTree(CRD.formatted(spec)));
    assertThat(conversion.schemas()).hasSize(1);
    assertThat(conversion.violations())
        .extracting(Violation::pointer, Violation::soft)
        .containsExactly(
            tuple("/spec/versions/0/schema/openAPIV3Schema/properties/spec/pattern", true));
  }

  static Stream<String> badDefinitions() {
    String deep =
        IntStream.range(0, 120).mapToObj(i -> "{type: array, items: ").reduce("", String::concat)
            + "{type: string}"
            + "}".repeat(120);
    return Stream.of(
        "[]",
        "text",
        "{}",
        "{apiVersion: apiextensions.k8s.io/v1beta1, kind: CustomResourceDefinition}",
        "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, spec: 1}",
        "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, spec: {group: g,"
            + " names: {kind: K}, versions: []}}",
        "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, spec: {group: g,"
            + " names: {kind: K}, versions: [{name: v1}]}}",
        CRD.formatted("{type: thing}"),
        CRD.formatted("{type: object, $ref: '#/x'}"),
        CRD.formatted("{type: object, required: a}"),
        CRD.formatted("{type: string, enum: []}"),
        CRD.formatted("{type: string, minLength: -1}"),
        CRD.formatted("{type: array, items: [1]}"),
        CRD.formatted("text"),
        CRD.formatted("{type: number, minimum: 1e99999999}"),
        CRD.formatted(deep));
  }

  @ParameterizedTest
  @MethodSource("badDefinitions")
  void badDefinitionIsAViolationAndNoSchema(String yaml) throws Exception {
    Conversion conversion = CrdConverter.convert(Base.YAML.readTree(yaml));
    assertThat(conversion.schemas()).isEmpty();
    assertThat(conversion.violations())
        .isNotEmpty()
        .allMatch(v -> v.problem() == Problem.BAD_CRD && !v.soft());
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "WEIR_CRDS", matches = ".+")
  void definitionsOfOtherProjectsConvertAndLoad() throws Exception {
    ClosedDialect dialect = new ClosedDialect();
    for (String folder : RealCrds.folders()) {
      for (JsonNode definition : RealCrds.in(folder)) {
        Conversion conversion = CrdConverter.convert(definition);
        assertThat(conversion.violations()).as(folder).isEmpty();
        assertThat(conversion.schemas()).isNotEmpty();
        for (ConvertedCrd crd : conversion.schemas()) {
          ObjectNode empty = Base.JSON.createObjectNode();
          assertThat(new CompiledSchema(dialect, crd.schema()).check(empty)).isNotEmpty();
        }
      }
    }
  }

  private static ObjectNode thing(String spec) throws Exception {
    return (ObjectNode)
        Base.YAML.readTree(
            "{apiVersion: example.com/v1, kind: Thing, metadata: {name: a}, spec: " + spec + "}");
  }
}
