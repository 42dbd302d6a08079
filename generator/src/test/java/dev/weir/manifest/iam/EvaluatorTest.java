package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.iam.Evaluator.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluator decides as the IAM user guide says. */
class EvaluatorTest {

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:::b/a/*,arn:aws:s3:::b/a/x/y,true",
    "arn:aws:s3:::b/a/*,arn:aws:s3:::b/ab,false",
    "arn:aws:s3:::b/a?,arn:aws:s3:::b/ab,true",
    "arn:aws:s3:::b/a?,arn:aws:s3:::b/abc,false",
    "arn:aws:s3:::b/${*},arn:aws:s3:::b/*,true",
    "arn:aws:s3:::b/${*},arn:aws:s3:::b/x,false",
    "arn:aws:s3:::b/${?}${$},arn:aws:s3:::b/?$,true",
    "arn:aws:s3:::b/${?},arn:aws:s3:::b/x,false",
    "arn:aws:sqs:*:1:q,arn:aws:sqs:eu:1:q,true",
    "arn:aws:sqs:*:q,arn:aws:sqs:eu:1:q,false",
    "*,arn:aws:sqs:eu:1:q,true"
  })
  void resourcesMatchAsIamMatchesThem(String pattern, String resource, boolean allowed) {
    Evaluator evaluator = evaluator(statement("Allow", "s:Do", pattern, ""));

    assertThat(evaluator.allows(Request.of("s:Do", resource))).isEqualTo(allowed);
  }

  @Test
  void actionsMatchInAnyCase() {
    Evaluator evaluator = evaluator(statement("Allow", "s3:getobject", "*", ""));

    assertThat(evaluator.allows(Request.of("s3:GetObject", "arn:aws:s3:::b/k"))).isTrue();
    assertThat(evaluator.allows(Request.of("s3:PutObject", "arn:aws:s3:::b/k"))).isFalse();
  }

  @Test
  void aDenialWins() {
    Evaluator evaluator =
        evaluator(statement("Allow", "s:Do", "*", "") + "," + statement("Deny", "s:Do", "*", ""));

    assertThat(evaluator.allows(Request.of("s:Do", "arn:aws:s:::x"))).isFalse();
  }

  @Test
  void aConditionOnAKeyThatTheRequestLacksIsNotMet() {
    Evaluator evaluator =
        evaluator(
            statement("Allow", "s:Do", "*", ",\"Condition\":{\"StringLike\":{\"k\":\"a*\"}}"));
    String resource = "arn:aws:s:::x";

    assertThat(evaluator.allows(Request.of("s:Do", resource))).isFalse();
    assertThat(evaluator.allows(new Request("s:Do", resource, Map.of("k", "ab")))).isTrue();
    assertThat(evaluator.allows(new Request("s:Do", resource, Map.of("k", "b")))).isFalse();
  }

  @Test
  void allConditionsMustBeMetAndAnyValueWillDo() {
    String condition =
        ",\"Condition\":{\"StringEquals\":{\"k\":[\"a\",\"b\"]},\"ArnLike\":{\"r\":\"arn:aws:s:::*\"}}";
    Evaluator evaluator = evaluator(statement("Allow", "s:Do", "*", condition));
    String resource = "arn:aws:s:::x";
    String arn = "arn:aws:s:::y";

    assertThat(evaluator.allows(new Request("s:Do", resource, Map.of("k", "b", "r", arn))))
        .isTrue();
    assertThat(evaluator.allows(new Request("s:Do", resource, Map.of("k", "a*", "r", arn))))
        .isFalse();
    assertThat(evaluator.allows(new Request("s:Do", resource, Map.of("k", "b")))).isFalse();
  }

  @Test
  void whatItDoesNotKnowIsRefusedAndNotPassedOver() {
    assertThatThrownBy(() -> evaluator("{\"Effect\":\"Allow\",\"NotAction\":\"a\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Evaluator evaluator(String statements) {
    return Evaluator.of(List.of("{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}"));
  }

  private static String statement(String effect, String action, String resource, String more) {
    return "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\"%s}"
        .formatted(effect, action, resource, more);
  }
}
