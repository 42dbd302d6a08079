package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Valid inputs with one mistake give the same output, other output or located findings; never an
 * exception, never a run without an end. {@code -Dweir.exhaustive=true} leaves no mutant out.
 */
class InputMutationTest {

  private static final int SAMPLE = 1_500;
  private static final int CORES = 2;

  /** Generous: a mutant takes some 20 ms; only one that never ends takes so long. */
  private static final long MOST_SECONDS = 30;

  private final long seed = Seed.of("mutants");

  @Test
  void aMistakeGivesTheSameOutputOtherOutputOrLocatedFindings() throws Exception {
    List<MutantRun> cases = sample(MutantRun.all());
    ExecutorService executor = Executors.newFixedThreadPool(CORES, InputMutationTest::daemon);
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    List<Future<?>> runs = new ArrayList<>();
    for (MutantRun one : cases) {
      runs.add(executor.submit(() -> one.problem().ifPresent(failures::add)));
    }
    for (int i = 0; i < runs.size(); i++) {
      await(runs.get(i), cases.get(i), failures);
    }
    executor.shutdownNow();

    assertThat(cases).hasSizeGreaterThanOrEqualTo(SAMPLE);
    assertThat(failures).as("seed %s, %s mutants", seed, cases.size()).isEmpty();
  }

  private void await(Future<?> run, MutantRun one, Queue<String> failures) throws Exception {
    try {
      run.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("seed " + seed + ": no end of " + one, e);
    } catch (ExecutionException e) {
      failures.add(one + ": " + e.getCause());
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mutants");
    thread.setDaemon(true);
    return thread;
  }

  private List<MutantRun> sample(List<MutantRun> all) {
    if (Seed.isExhaustive()) {
      return all;
    }
    List<MutantRun> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(SAMPLE, shuffled.size()));
  }
}
