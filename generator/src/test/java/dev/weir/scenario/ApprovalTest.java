package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.pipeline.Rendering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What whole repositories are delivered as; {@code -Dweir.update=true} renews what is approved. */
class ApprovalTest {

  private static final String IN_FULL = "approved-in-full.txt";

  static List<Scenario> small() {
    return Scenario.small();
  }

  @ParameterizedTest
  @MethodSource("small")
  void everyFileOfASmallCompanyIsAsApproved(Scenario scenario) {
    SortedMap<String, String> delivered = Rendered.texts(scenario.tree());

    assertThat(new ApprovedTree(scenario.approved()).differences(delivered)).isEmpty();
  }

  @Test
  void everyFileOfTheExampleIsAsApproved() {
    Rendering rendering = Rendered.valid(Scenario.example().tree());

    Approvals.verify(
        Rendered.digests(rendering),
        new Options(ApprovedTree.isRenewed() ? new AutoApproveReporter() : new QuietReporter()));
  }

  @Test
  void chosenFilesOfTheExampleReadAsApproved() throws Exception {
    Scenario example = Scenario.example();
    Path list = example.approved().resolveSibling(IN_FULL);
    List<String> chosen = Files.readAllLines(list);
    SortedMap<String, String> delivered = Rendered.texts(example.tree());

    assertThat(chosen)
        .as("paths in %s that are delivered no longer", IN_FULL)
        .isSubsetOf(new ArrayList<>(delivered.keySet()));
    delivered.keySet().retainAll(chosen);
    assertThat(new ApprovedTree(example.approved()).differences(delivered)).isEmpty();
  }
}
