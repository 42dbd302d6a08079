package dev.weir.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether IAM would take what is derived. */
class IamChecksTest {

  private static final String ISSUER =
      "    oidcIssuer: https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF\n";

  @ParameterizedTest
  @CsvSource({"20, ''", "40, IAM-001@8:11"})
  void aRoleThatIamCannotHoldIsFoundAtTheAccess(int prefixes, String found) {
    String deep = "folder-".repeat(110);
    String read =
        IntStream.range(0, prefixes)
            .mapToObj(i -> "\"" + deep + i + "/\"")
            .collect(Collectors.joining(", "));
    Cases cases =
        Cases.apache()
            .append(Cases.ENVIRONMENT, "buckets: {lake: acme-lake}")
            .job("access: [{bucket: lake, read: [" + read + "]}]");

    assertThat(cases.inJob().stream().filter(one -> one.startsWith("IAM-")).toList())
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @Test
  void aRoleThatIsTooLargeShowsItsSize() {
    Cases cases =
        Cases.apache()
            .append(Cases.ENVIRONMENT, "buckets: {lake: acme-lake}")
            .job("access: [{bucket: lake, read: [" + "k".repeat(7000) + "]}]");

    assertThat(cases.findings())
        .filteredOn(finding -> finding.code().value().equals("IAM-001"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.found()).matches(".* 15,\\d{3} characters .*"));
  }

  @ParameterizedTest
  @CsvSource({"200, ''", "600, IAM-002"})
  void aTrustPolicyFitsItsQuota(int length, String found) {
    Cases cases =
        Cases.apache()
            .replace(Cases.ENVIRONMENT, "oidc.eks.eu-central-1", "oidc" + "x".repeat(length));

    assertThat(codes(cases)).isEqualTo(found);
  }

  @Test
  void irsaNeedsTheIssuer() {
    Cases cases = Cases.apache().replace(Cases.ENVIRONMENT, ISSUER, "");

    assertThat(codes(cases)).isEqualTo("IAM-003");
    assertThat(cases.found()).anyMatch(one -> one.startsWith("IAM-003@" + Cases.ENVIRONMENT));
  }

  @Test
  void podIdentityNeedsNoIssuer() {
    Cases cases =
        Cases.apache()
            .replace(Cases.ENVIRONMENT, ISSUER, "")
            .replace(Cases.ENVIRONMENT, "{type: irsa}", "{type: pod-identity}");

    assertThat(codes(cases)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "owner: streaming | ''",
        "owner: \"Zoë & co\" | IAM-004",
        "\"a b_.:/=+-@1\": \"ä 1_.:/=+-@\" | ''",
        "\"aws:owner\": x | IAM-004",
        "\"AWS:owner\": x | IAM-004",
        "\"own*r\": x | IAM-004",
      })
  void tagsHaveTheCharactersThatIamTakes(String tag, String found) {
    Cases cases =
        Cases.apache()
            .replace(Cases.ENVIRONMENT, "{type: irsa}", "{type: irsa, tags: {" + tag + "}}");

    assertThat(codes(cases)).isEqualTo(found);
  }

  /** Of this stage alone; the small company has its own notes about other things. */
  private static String codes(Cases cases) {
    return cases.codes().stream()
        .filter(code -> code.startsWith("IAM-"))
        .collect(Collectors.joining(","));
  }
}
