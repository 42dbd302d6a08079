package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishers that meet; the judge of state is asked between looking and pushing. */
class PublisherTest {

  private static final String DEV = "environment/dev";

  @TempDir Path folder;

  @Test
  void overtakenPublisherBuildsOnTheNewHead() throws IOException {
    Workbench bench = Workbench.in(folder);
    String first = bench.commit("first");
    String second = bench.commit("second");
    AtomicInteger asked = new AtomicInteger();
    PublishResult result =
        bench.publish(
            second,
            Workbench.delivery("dev", "two"),
            (delivery, before) -> {
              if (asked.incrementAndGet() == 1) {
                bench.publish(first, Workbench.delivery("dev", "one"));
              }
              return Diagnostics.none();
            },
            attempt -> {});
    assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(asked).hasValue(2);
    assertThat(bench.delivery().log(DEV)).containsExactly("dev: second", "dev: first");
  }

  @Test
  void publisherOvertakenByANewerCommitGivesWay() throws IOException {
    Workbench bench = Workbench.in(folder);
    String first = bench.commit("first");
    String second = bench.commit("second");
    PublishResult result =
        bench.publish(
            first,
            Workbench.delivery("dev", "one"),
            (delivery, before) -> {
              bench.publish(second, Workbench.delivery("dev", "two"));
              return Diagnostics.none();
            },
            attempt -> {});
    assertThat(result.outcome()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(bench.delivery().log(DEV)).containsExactly("dev: second");
  }

  @Test
  void publisherOfAnotherBranchCostsAnAttemptAndLosesNoNote() throws IOException {
    Workbench bench = Workbench.in(folder);
    String commit = bench.commit("first");
    List<Integer> pauses = new ArrayList<>();
    bench.publish(
        commit,
        Workbench.delivery("dev", "one"),
        (delivery, before) -> {
          if (pauses.isEmpty()) {
            bench.publish(commit, Workbench.delivery("prod", "one"));
          }
          return Diagnostics.none();
        },
        pauses::add);
    assertThat(pauses).containsExactly(2);
    assertThat(bench.delivery().note(DEV)).contains("Source-commit: " + commit + "\n");
    assertThat(bench.delivery().note("environment/prod"))
        .contains("Source-commit: " + commit + "\n");
  }

  @Test
  void whoeverIsOvertakenEveryTimeGivesUp() throws IOException {
    Workbench bench = Workbench.in(folder);
    String commit = bench.commit("first");
    AtomicInteger others = new AtomicInteger();
    List<Integer> pauses = new ArrayList<>();
    PublishResult result =
        bench.publish(
            commit,
            Workbench.delivery("dev", "one"),
            (delivery, before) -> {
              String name = "other" + others.incrementAndGet();
              bench.publish(commit, Workbench.delivery(name, "one"));
              return Diagnostics.none();
            },
            pauses::add);
    assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(pauses).hasSize(Publisher.ATTEMPTS - 1);
    assertThat(bench.delivery().head(DEV)).isEmpty();
  }
}
