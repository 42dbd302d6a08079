package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Pointers of rules held against the object. */
class StandingTest {

  private static final String ROLE = "/spec/taskManager/podTemplate/spec/hostIPC";

  private static String standing(String object) throws JsonProcessingException {
    JsonNode tree = new ObjectMapper().readTree(object);
    return Standing.of(tree, ROLE);
  }

  @Test
  void fieldOfTheRoleStandsThere() throws JsonProcessingException {
    assertThat(
            standing(
                "{\"spec\":{\"podTemplate\":{\"spec\":{\"hostIPC\":true}},"
                    + "\"taskManager\":{\"podTemplate\":{\"spec\":{\"hostIPC\":true}}}}}"))
        .isEqualTo(ROLE);
  }

  @Test
  void fieldOfBothRolesStandsInTheirTemplate() throws JsonProcessingException {
    assertThat(standing("{\"spec\":{\"podTemplate\":{\"spec\":{\"hostIPC\":true}}}}"))
        .isEqualTo("/spec/podTemplate/spec/hostIPC");
  }

  @Test
  void absentFieldStaysWhereTheRuleNamedIt() throws JsonProcessingException {
    assertThat(standing("{\"spec\":{}}")).isEqualTo(ROLE);
  }
}
