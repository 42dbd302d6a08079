package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.iam.Evaluator.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

  @Test
  void oneInlinePolicyAsLongAsItFits() {
    Policies policies = Policies.of("role", statements(50));

    assertThat(policies.inline()).containsOnlyKeys("access");
    assertThat(policies.managed()).isEmpty();
  }

  @Test
  void noStatementsNoPolicies() {
    Policies policies = Policies.of("role", List.of());

    assertThat(policies.inline()).isEmpty();
    assertThat(policies.managed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 200, 400})
  void managedPoliciesBeyondIt(int count) {
    Policies policies = Policies.of("role", statements(count));

    assertThat(policies.inline()).isEmpty();
    assertThat(policies.managed().keySet()).startsWith("role-01", "role-02");
    assertThat(policies.managed().values())
        .allMatch(policy -> Quotas.size(policy.json()) <= Quotas.MANAGED);
    Set<String> sids = new TreeSet<>();
    policies.managed().values().forEach(p -> p.statements().forEach(s -> sids.add(s.sid())));
    assertThat(sids).hasSize(count);
  }

  @Test
  void aLongStatementIsCutAndAllowsTheSame() {
    List<String> tables =
        IntStream.range(0, 300)
            .mapToObj(
                i -> "arn:aws:glue:eu-central-1:111122223333:table/sales/table_%04d".formatted(i))
            .toList();
    Statement one =
        new Grant("Glue", "why", List.of()).statement("Read", List.of("glue:GetTable"), tables);

    Policies policies = Policies.of("role", List.of(one));

    Evaluator evaluator = evaluator(policies);
    assertThat(tables).allMatch(t -> evaluator.allows(Request.of("glue:GetTable", t)));
    assertThat(policies.managed().values())
        .allMatch(policy -> Quotas.size(policy.json()) <= Quotas.MANAGED);
  }

  @Test
  void aLongConditionIsCutAndAllowsTheSame() {
    List<String> prefixes =
        IntStream.range(0, 400)
            .mapToObj(i -> "a-long-folder-of-events/%06d/*".formatted(i))
            .toList();
    Statement one =
        new Grant("Bucket", "why", List.of())
            .statement(
                "List",
                List.of("s3:ListBucket"),
                List.of("arn:aws:s3:::lake"),
                new Condition("StringLike", "s3:prefix", prefixes));

    Policies policies = Policies.of("role", List.of(one));

    Evaluator evaluator = evaluator(policies);
    assertThat(prefixes)
        .allMatch(p -> evaluator.allows(listing(p.replace("*", "part"))))
        .noneMatch(p -> evaluator.allows(listing(p.replace("/*", "~"))));
  }

  private static Request listing(String prefix) {
    return new Request("s3:ListBucket", "arn:aws:s3:::lake", Map.of("s3:prefix", prefix));
  }

  private static Evaluator evaluator(Policies policies) {
    assertThat(policies.managed()).hasSizeGreaterThan(1);
    return Evaluator.of(policies.managed().values().stream().map(PolicyDocument::json).toList());
  }

  private static List<Statement> statements(int count) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      statements.add(
          new Grant("Queue%04d".formatted(i), "why", List.of())
              .statement(
                  "Send",
                  List.of("sqs:SendMessage"),
                  List.of("arn:aws:sqs:eu-central-1:111122223333:queue-" + i)));
    }
    return statements;
  }
}
