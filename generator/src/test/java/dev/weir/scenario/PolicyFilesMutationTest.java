package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.pipeline.Bytes;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.RunRequest;
import dev.weir.pipeline.Selection;
import dev.weir.policy.PolicyOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Policy data and a waiver with one mistake change what is judged, or give located findings; never
 * an exception.
 */
class PolicyFilesMutationTest {

  private static final int SAMPLE = 40;

  private static final String DATA = "policies/data/company.yaml";
  private static final String WAIVER = "policies/waivers/partner.yaml";

  private static final MemoryTree VALID =
      Fixture.base()
          .with(
              DATA,
              """
              apiVersion: weir.dev/v1
              kind: PolicyData
              metadata:
                name: company
              spec:
                parameters: {network: {worldPorts: [443]}}
                tiers: {dev: {network: {worldPorts: [443, 25]}}}
                environments: {prod: {network: {worldPorts: []}}}
                rules: {POL-NET-006: {severity: {prod: deny, dev: note}}}
              """)
          .with(
              WAIVER,
              """
              apiVersion: weir.dev/v1
              kind: Waiver
              metadata:
                name: partner
              spec:
                code: POL-NET-006
                scope: {team: orders, object: {kind: NetworkPolicy, name: totals, namespace: orders}}
                reason: the partner has no fixed addresses before March
                owner: orders@shop.example
                ticket: SHOP-7
                expires: "2027-03-31"
                approver: security@shop.example
              """);

  private final long seed = Seed.of("policy files");

  private static List<Diagnostic> ofPolicyFiles(MemoryTree tree) {
    RunRequest request =
        RunRequest.of(Selection.everything(), Bytes.NONE)
            .judgedBy(PolicyOptions.embedded(Fixture.TODAY));
    return Pipeline.run(tree, request).diagnostics().all().stream()
        .filter(finding -> finding.location().file().startsWith("policies/"))
        .toList();
  }

  @Test
  void filesWithoutAMistakeHaveNoError() {
    assertThat(ofPolicyFiles(VALID)).noneMatch(Diagnostic::isError);
  }

  @Test
  void mistakeIsLocatedOrChangesWhatIsJudged() {
    List<Mutant> mutants = new ArrayList<>(Mutants.of(DATA, VALID.text(DATA)));
    mutants.addAll(Mutants.of(WAIVER, VALID.text(WAIVER)));
    Collections.shuffle(mutants, new Random(seed));
    int most = Seed.isExhaustive() ? mutants.size() : SAMPLE;
    for (Mutant mutant : mutants.subList(0, most)) {
      List<Diagnostic> found = ofPolicyFiles(VALID.with(mutant.file(), mutant.text().get()));

      assertThat(found)
          .as("seed %s: %s", seed, mutant)
          .allMatch(
              one -> !one.action().isBlank() && VALID.files().containsKey(one.location().file()));
      if (mutant.isAlwaysWrong()) {
        assertThat(found).as("seed %s: %s", seed, mutant).anyMatch(Diagnostic::isError);
      }
    }
  }
}
