package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CasesTest {

  @Test
  void minimalJobHasNoFinding() {
    assertThat(Cases.apache().findings()).isEmpty();
    assertThat(Cases.emr().findings()).isEmpty();
    assertThat(Cases.apache().session().findings()).isEmpty();
  }
}
