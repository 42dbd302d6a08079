package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weir.manifest.previous.PreviousState;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Previous;
import dev.weir.pipeline.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Inputs of an earlier commit are rendered without the checks: whatever they hold, that ends in a
 * previous state and not in an exception.
 */
class EarlierInputsTest {

  private static final int SAMPLE = Seed.isExhaustive() ? 20_000 : 300;

  private final long seed = Seed.of("earlier inputs");

  @Test
  void everyInvalidFixtureHasAPreviousState() {
    for (Fixture fixture : Fixture.all()) {
      assertThatCode(() -> rendered(fixture.tree())).as(fixture.name()).doesNotThrowAnyException();
    }
  }

  @Test
  void everyMutantHasAPreviousState() {
    List<MutantRun> mutants = new ArrayList<>(MutantRun.all());
    Collections.shuffle(mutants, new Random(seed));
    for (MutantRun one : mutants.subList(0, Math.min(SAMPLE, mutants.size()))) {
      assertThatCode(() -> Previous.rendered(one.mutated(), "earlier inputs", one.selection()))
          .as("seed %s: %s", seed, one)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void whatOnlyACheckRefusesIsRendered() {
    MemoryTree refused =
        Fixture.base()
            .edited(
                "teams/orders/jobs/totals.yaml",
                text -> text + "  flinkConfiguration: {kubernetes.cluster-id: mine}\n");

    assertThat(Rendered.findings(Pipeline.run(refused, Selection.everything()))).contains("ERROR");
    assertThat(rendered(refused).tree().environment("dev").units()).hasSizeGreaterThan(2);
    assertThat(rendered(refused).diagnostics().all()).isEmpty();
  }

  private static PreviousState rendered(MemoryTree tree) {
    return Previous.rendered(tree, "earlier inputs", Selection.everything());
  }
}
