package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.ExampleCompany;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not on the list of wildcards has none. */
class WildcardTest {

  @Test
  void everyWildcardIsOnTheList() {
    for (Statement one : statements()) {
      assertThat(one.actions()).allMatch(action -> action.matches("[a-z0-9-]+:[A-Za-z]+"));
      assertThat(open(one)).as(one.sid()).allMatch(WildcardTest::permits);
    }
  }

  @Test
  void listingAloneHasAConditionWithAWildcard() {
    for (Statement one : statements()) {
      if (one.conditions().stream().anyMatch(c -> c.operator().endsWith("Like"))) {
        assertThat(one.actions()).containsExactly("s3:ListBucket");
        assertThat(one.conditions()).extracting(Condition::key).containsExactly("s3:prefix");
      }
    }
  }

  @Test
  void everyListingAndEveryKeyHasItsCondition() {
    for (Statement one : statements()) {
      Set<String> keys = new TreeSet<>();
      one.conditions().forEach(condition -> keys.add(condition.key()));
      if (one.actions().contains("s3:ListBucket")) {
        assertThat(keys).containsExactly("s3:prefix");
      } else if (one.actions().get(0).startsWith("kms:")) {
        assertThat(keys).containsExactly("kms:ViaService");
      } else {
        assertThat(keys).isEmpty();
      }
    }
  }

  @Test
  void everyEntryOfTheListIsNeeded() {
    Set<String> used = new TreeSet<>();
    statements().forEach(one -> open(one).forEach(pair -> used.add(pair.get(0))));

    for (Wildcard wildcard : Wildcard.values()) {
      assertThat(used).as(wildcard.name()).anyMatch(action -> wildcard.actions().contains(action));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject,arn:aws:s3:::*",
    "s3:GetObject,arn:aws:s3:::b*/k",
    "s3:GetObject,arn:aws:s3:::b/a*",
    "s3:GetObject,*",
    "s3:DeleteBucket,arn:aws:s3:::b/*",
    "kafka-cluster:ReadData,arn:aws:kafka:eu-central-1:111122223333:topic/c/u/*",
    "kafka-cluster:AlterTransactionalId,arn:aws:kafka:eu-central-1:111122223333:transactional-id/c/u/*",
    "logs:PutLogEvents,*",
    "kms:Decrypt,*"
  })
  void whatWouldBeTooWideIsNotOnTheList(String action, String resource) {
    assertThat(Wildcard.permits(action, resource)).isFalse();
  }

  private static List<Statement> statements() {
    Stream<RoleSpec> examples =
        Stream.concat(
            ExampleCompany.targets().flatMap(target -> WorkloadRole.of(target).stream()),
            ExampleCompany.environments().stream().flatMap(e -> OperatorRole.of(e).stream()));
    String job = IamCompany.EVERYTHING + "logging: {archive: {s3: true, cloudWatch: true}}\n";
    IamCompany emr = IamCompany.apache(job).emr();
    Stream<RoleSpec> all =
        Stream.of(IamCompany.apache(IamCompany.EVERYTHING).role(), emr.role(), emr.china().role());
    return Stream.concat(examples, all).flatMap(role -> role.statements().stream()).toList();
  }

  /** Every action with every resource that it has a wildcard in. */
  private static List<List<String>> open(Statement one) {
    return one.resources().stream()
        .filter(Glob::isOpen)
        .flatMap(resource -> one.actions().stream().map(action -> List.of(action, resource)))
        .toList();
  }

  private static boolean permits(List<String> pair) {
    return Wildcard.permits(pair.get(0), pair.get(1));
  }
}
