package dev.weir.policy.waiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.InputBinder;
import dev.weir.config.InputSchema;
import dev.weir.config.PolicyFiles.WaiverFile;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.ResourceKey;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.source.Document;
import dev.weir.source.InputLoader;
import dev.weir.source.YamlReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waivers excuse, and what is said of them. */
class WaiversTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final InputBinder BINDER = new InputBinder(InputSchema.load());
  private static final String CODE = "POL-NET-006";
  private static final ResourceKey OBJECT =
      new ResourceKey("networking.k8s.io/v1", "NetworkPolicy", "payments", "fraud");
  private static final About FRAUD =
      new About("prod", "payments", "fraud", Set.of("fraud"), OBJECT);
  private static final About SESSION =
      new About("prod", "payments", "adhoc", Set.of("report", "check"), OBJECT);

  private static String text(String scope) {
    return """
    apiVersion: weir.dev/v1
    kind: Waiver
    metadata:
      name: w
    spec:
      code: POL-NET-006
      scope: {%s}
      reason: r
      owner: owner
      ticket: T-1
      expires: "2027-03-31"
      approver: approver
    """
        .formatted(scope);
  }

  private static WaiverFile file(String text) {
    Document document =
        YamlReader.read("policies/waivers/w.yaml", text.getBytes(UTF_8)).document().orElseThrow();
    InputBinder.BoundPolicies bound =
        BINDER.bindPolicies(new InputLoader.Loaded(List.of(document), Diagnostics.none()));
    assertThat(bound.diagnostics().all()).isEmpty();
    return bound.files().waivers().get(0);
  }

  private static Waivers read(String text) {
    WaiverTerms terms =
        new WaiverTerms(TODAY, Optional.of(180), BuiltInBundle.catalogue().byCode(), true);
    return Waivers.read(List.of(file(text)), terms);
  }

  private static Waivers good(String scope) {
    Waivers waivers = read(text(scope));
    assertThat(waivers.diagnostics().all()).isEmpty();
    return waivers;
  }

  private static Diagnostic finding(String code) {
    return Diagnostic.of(Code.error(code, "t"), Location.ofFile("f"), "f", "e", "a");
  }

  private static boolean excuses(String scope, About about) {
    return good(scope).excusing(finding(CODE), about).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "team: payments                                             | true",
        "team: orders                                               | false",
        "environment: prod                                          | true",
        "environment: dev                                           | false",
        "job: fraud                                                 | true",
        "job: fraudulent                                            | false",
        "team: payments, job: fraud, environment: prod              | true",
        "team: payments, job: fraud, environment: dev               | false",
        "'object: {kind: NetworkPolicy, name: fraud}'               | true",
        "'object: {kind: NetworkPolicy, name: fraud, namespace: payments}' | true",
        "'object: {kind: NetworkPolicy, name: fraud, namespace: orders}'   | false",
        "'object: {kind: Role, name: fraud}'                        | false",
        "'object: {kind: NetworkPolicy, name: other}'               | false"
      })
  void everyNamedPartHasToFit(String scope, boolean fits) {
    assertThat(excuses(scope, FRAUD)).isEqualTo(fits);
  }

  @Test
  void sessionJobStandsForItsCluster() {
    assertThat(excuses("job: adhoc", SESSION)).isTrue();
    assertThat(excuses("job: report", SESSION)).isTrue();
    assertThat(excuses("job: fraud", SESSION)).isFalse();
  }

  @Test
  void jobIsNoPartOfThePlatform() {
    About part = new About("prod", "", "", Set.of(), OBJECT);

    assertThat(excuses("job: fraud", part)).isFalse();
    assertThat(excuses("team: payments", part)).isFalse();
    assertThat(excuses("environment: prod", part)).isTrue();
  }

  @Test
  void otherPolicyIsNotExcused() {
    assertThat(good("team: payments").excusing(finding("POL-NS-002"), FRAUD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, PLC-021", // yesterday
    "2026-11-21, PLC-022", // today is the last day
    "2026-12-05, PLC-022", // 14 days
    "2026-12-06, ''",
    "2027-05-20, ''", // 180 days
    "2027-05-21, PLC-025",
    "2027-02-29, PLC-025"
  })
  void endOfAWaiverIsHeldAgainstTheDay(String expires, String code) {
    Waivers waivers = read(text("team: payments").replace("2027-03-31", expires));
    List<Diagnostic> found = waivers.diagnostics().all();

    assertThat(found.stream().map(one -> one.code().value()).toList())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    assertThat(found).allMatch(one -> one.location().line() == 11);
    assertThat(waivers.excusing(finding(CODE), FRAUD).isEmpty())
        .isEqualTo(waivers.diagnostics().hasErrors());
  }

  @Test
  void waiverWithAnErrorExcusesNothing() {
    Waivers waivers =
        read(text("team: payments").replace("approver: approver", "approver: OWNER "));

    assertThat(waivers.diagnostics().all())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).hasToString("PLC-026"))
        .satisfies(one -> assertThat(one.location().line()).isEqualTo(12));
    assertThat(waivers.excusing(finding(CODE), FRAUD)).isEmpty();
  }

  @Test
  void onlyPoliciesCanBeWaived() {
    for (String code : List.of("K8S-010", "PLC-003", "POL-NET-999", "acme/deny")) {
      assertThat(read(text("team: payments").replace(CODE, code)).diagnostics().all())
          .as(code)
          .singleElement()
          .satisfies(one -> assertThat(one.code()).hasToString("PLC-020"))
          .satisfies(one -> assertThat(one.location().line()).isEqualTo(6));
    }
  }

  @Test
  void codeOfABundleThatIsMissingIsNotUnknown() {
    WaiverTerms terms =
        new WaiverTerms(TODAY, Optional.empty(), BuiltInBundle.catalogue().byCode(), false);
    Waivers waivers =
        Waivers.read(List.of(file(text("team: x").replace(CODE, "acme/deny"))), terms);

    assertThat(waivers.diagnostics().all()).isEmpty();
    assertThat(waivers.inForce()).isEmpty();
  }

  private static About of(String environment, String team, String job) {
    return new About(environment, team, job, Set.of(job), OBJECT);
  }

  private static final List<About> COMPANY =
      List.of(
          of("dev", "payments", "fraud"),
          of("prod", "payments", "fraud"),
          of("prod", "payments", "ledger"),
          of("prod", "orders", "totals"));

  private static Sight everything() {
    return new Sight(Set.of(), Set.of(), Set.of(), COMPANY, true);
  }

  private static List<String> reviewed(String scope, Sight sight, About... found) {
    Waivers waivers = good(scope);
    List<Waived> waived =
        Arrays.stream(found)
            .map(about -> waivers.excusing(finding(CODE), about).orElseThrow())
            .toList();
    return WaiverReview.of(waivers, waived, sight).all().stream()
        .map(one -> one.location().line() + " " + one.code() + " " + one.action())
        .toList();
  }

  @Test
  void waiverThatExcusesNothingIsUnused() {
    assertThat(reviewed("team: payments", everything())).containsExactly("4 PLC-023 remove it");
  }

  @Test
  void misspeltNameIsSuggested() {
    assertThat(reviewed("team: payment", everything()))
        .containsExactly("4 PLC-023 did you mean team \"payments\"? else remove the waiver");
    assertThat(reviewed("team: payments, job: leger", everything()))
        .containsExactly("4 PLC-023 did you mean job \"ledger\"? else remove the waiver");
  }

  @Test
  void waiverBeyondTheFiltersIsNotJudged() {
    Sight filtered = new Sight(Set.of("prod"), Set.of("payments"), Set.of(), COMPANY, false);

    assertThat(reviewed("team: payments", filtered)).isEmpty();
    assertThat(reviewed("environment: prod", filtered)).isEmpty();
    assertThat(reviewed("environment: dev, team: payments", filtered)).isEmpty();
    assertThat(reviewed("environment: prod, team: payments", filtered)).hasSize(1);
  }

  @Test
  void waiverOfARuleOverTheCompanyNeedsTheCompany() {
    Waivers waivers = read(text("team: payments").replace(CODE, "POL-REL-001"));
    Sight incomplete = new Sight(Set.of(), Set.of(), Set.of(), COMPANY, false);

    assertThat(WaiverReview.of(waivers, List.of(), incomplete).all()).isEmpty();
    assertThat(WaiverReview.of(waivers, List.of(), everything()).all()).hasSize(1);
  }

  @Test
  void scopeWiderThanWhatIsExcusedIsNoted() {
    assertThat(reviewed("team: payments", everything(), COMPANY.get(1)))
        .containsExactly("7 PLC-024 name environment \"prod\" and job \"fraud\" in the scope");
    assertThat(reviewed("environment: prod", everything(), COMPANY.get(1), COMPANY.get(2)))
        .containsExactly("7 PLC-024 name team \"payments\" in the scope");
  }

  @Test
  void scopeAsWideAsWhatIsExcusedIsFine() {
    assertThat(reviewed("team: payments", everything(), COMPANY.get(0), COMPANY.get(2))).isEmpty();
    assertThat(reviewed("team: orders", everything(), COMPANY.get(3))).isEmpty();
  }

  @Test
  void usesAreThoseInSight() {
    Waivers waivers = good("environment: prod, team: payments");
    Waived waived = waivers.excusing(finding(CODE), FRAUD).orElseThrow();

    assertThat(waivers.uses(List.of(waived), everything()))
        .singleElement()
        .satisfies(use -> assertThat(use.excused().all()).containsExactly(waived.finding()));
    assertThat(
            waivers.uses(List.of(), new Sight(Set.of("dev"), Set.of(), Set.of(), List.of(), false)))
        .isEmpty();
    assertThat(
            waivers.uses(
                List.of(), new Sight(Set.of("prod"), Set.of(), Set.of(), List.of(), false)))
        .hasSize(1);
  }
}
