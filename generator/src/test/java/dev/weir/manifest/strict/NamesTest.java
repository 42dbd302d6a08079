package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "label, a-1, A",
        "label, 0, a.b",
        "label, a, a-",
        "service, a1, 1a",
        "service, x-y, x_y",
        "subdomain, a.b-c.1, a..b",
        "subdomain, x, .x",
        "subdomain, 1, a_b",
        "segment, flink:jobs, a/b",
        "segment, A b, ..",
        "key, example.com/a_B.c, example.com/",
        "key, a, a/b/c",
        "key, 9, Ex_ample/a",
        "value, '', 'a b'",
        "value, v1.2_x, -x",
        "data, log4j.properties, a/b",
        "data, A_1, ..x",
        "variable, A.b-c_1, 1A",
        "variable, _, 'A B'",
        "port, http-1, 8081",
        "port, a, http--x",
        "port, rest, Rest"
      })
  void ruleTakesTheFirstAndRefusesTheSecond(String rule, String good, String bad) {
    assertThat(fault(rule, good)).isEmpty();
    assertThat(fault(rule, bad)).isNotEmpty();
  }

  @Test
  void lengthsAreBounded() {
    assertThat(Names.labelFault("a".repeat(63))).isEmpty();
    assertThat(Names.labelFault("a".repeat(64))).isNotEmpty();
    assertThat(Names.subdomainFault("a".repeat(253))).isEmpty();
    assertThat(Names.subdomainFault("a".repeat(254))).isNotEmpty();
    assertThat(Names.labelValueFault("a".repeat(64))).isNotEmpty();
    assertThat(Names.portNameFault("a".repeat(16))).isNotEmpty();
  }

  private static String fault(String rule, String name) {
    return switch (rule) {
      case "label" -> Names.labelFault(name);
      case "service" -> Names.serviceFault(name);
      case "subdomain" -> Names.subdomainFault(name);
      case "segment" -> Names.segmentFault(name);
      case "key" -> Names.keyFault(name);
      case "value" -> Names.labelValueFault(name);
      case "data" -> Names.dataKeyFault(name);
      case "variable" -> Names.variableFault(name);
      default -> Names.portNameFault(name);
    };
  }
}
