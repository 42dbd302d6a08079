package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.git.Access;
import dev.weir.git.GitOverHttp;
import dev.weir.git.Remote;
import dev.weir.git.ssh.SshAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight publishers at once, ten commits each: each with clones of its own. Over HTTP each on its
 * own branch makes three, but for {@code -Dweir.exhaustive=true}.
 */
class ConcurrentPublishersTest {

  private static final int PUBLISHERS = 8;
  private static final int COMMITS = 10;
  private static final String DEV = "environment/dev";

  @TempDir Path folder;

  /** How the delivery repository is reached. */
  enum Way {
    FILE,
    HTTP
  }

  /** A commit of the inputs by number, and what became of it. */
  private record Published(int number, Outcome outcome) {}

  @ParameterizedTest
  @EnumSource(Way.class)
  void allOnOneBranchEndWithTheNewestAndALineOfCommits(Way way) throws Exception {
    Workbench bench = Workbench.in(folder);
    List<String> commits = commits(bench, PUBLISHERS * COMMITS);
    List<Published> published =
        through(
            way,
            bench,
            reached ->
                together(
                    publisher ->
                        IntStream.range(0, COMMITS)
                            .map(turn -> turn * PUBLISHERS + publisher)
                            .mapToObj(number -> publish(reached, "dev", number, commits))
                            .toList()));

    assertThat(published)
        .extracting(Published::outcome)
        .containsOnly(Outcome.PUBLISHED, Outcome.SUPERSEDED);
    List<Integer> line = numbers(bench, DEV);
    assertThat(line).isSorted().doesNotHaveDuplicates().endsWith(commits.size() - 1);
    assertThat(line).hasSameElementsAs(numbers(published));
    assertThat(bench.delivery().files(DEV)).containsValue(String.valueOf(commits.size() - 1));
    assertThat(bench.delivery().note(DEV))
        .contains(Branch.note(commits.get(commits.size() - 1), Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void eachOnItsOwnBranchDeliversEveryCommit(Way way) throws Exception {
    Workbench bench = Workbench.in(folder);
    int count = way == Way.FILE || Boolean.getBoolean("weir.exhaustive") ? COMMITS : 3;
    List<String> commits = commits(bench, count);
    List<Published> published =
        through(
            way,
            bench,
            reached ->
                together(
                    publisher ->
                        IntStream.range(0, count)
                            .mapToObj(n -> publish(reached, "env" + publisher, n, commits))
                            .toList()));

    assertThat(published).extracting(Published::outcome).containsOnly(Outcome.PUBLISHED);
    for (int publisher = 0; publisher < PUBLISHERS; publisher++) {
      String branch = "environment/env" + publisher;
      assertThat(numbers(bench, branch)).isEqualTo(IntStream.range(0, count).boxed().toList());
      assertThat(bench.delivery().note(branch))
          .contains(Branch.note(commits.get(count - 1), Optional.empty()));
    }
  }

  @Test
  void oneCommitForSeveralBranchesIsOnAllOfThem() throws Exception {
    Workbench bench = Workbench.in(folder);
    List<String> commits = commits(bench, 1);
    together(publisher -> List.of(publish(bench, "env" + publisher % 4, 0, commits)));
    for (int branch = 0; branch < 4; branch++) {
      assertThat(numbers(bench, "environment/env" + branch)).containsExactly(0);
    }
  }

  /** What is done through one server. */
  private interface Work {
    List<Published> with(Workbench reached) throws Exception;
  }

  private List<Published> through(Way way, Workbench bench, Work work) throws Exception {
    if (way == Way.FILE) {
      return work.with(bench);
    }
    try (GitOverHttp git = GitOverHttp.start(folder, "x-access-token:secret")) {
      Access access = new Access(Optional.of("secret"), Optional.empty(), SshAccess.none());
      return work.with(bench.through(Remote.of(git.url("delivery.git"), folder).with(access)));
    }
  }

  /** What one publisher does, by its number. */
  private interface Turn {
    List<Published> of(int publisher);
  }

  private static List<Published> together(Turn turn) throws Exception {
    List<Callable<List<Published>>> publishers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      int number = i;
      publishers.add(() -> turn.of(number));
    }
    ExecutorService threads = Executors.newFixedThreadPool(PUBLISHERS);
    try {
      List<Published> all = new ArrayList<>();
      for (Future<List<Published>> done : threads.invokeAll(publishers)) {
        all.addAll(done.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }

  /** Whoever conflicts starts again, as CI does. */
  private static Published publish(
      Workbench bench, String environment, int number, List<String> commits) {
    Delivery delivery = Workbench.delivery(environment, String.valueOf(number), 3);
    Outcome outcome = Outcome.CONFLICT;
    while (outcome == Outcome.CONFLICT) {
      outcome =
          bench
              .publish(
                  commits.get(number),
                  delivery,
                  (all, before) -> Diagnostics.none(),
                  attempt ->
                      LockSupport.parkNanos(
                          ThreadLocalRandom.current().nextLong(20_000_000L * attempt)))
              .outcome();
    }
    return new Published(number, outcome);
  }

  private static List<String> commits(Workbench bench, int count) throws IOException {
    List<String> commits = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      commits.add(bench.commit(String.valueOf(number)));
    }
    return commits;
  }

  /** Of a branch, oldest first; a commit with two parents would be missed by the walk. */
  private static List<Integer> numbers(Workbench bench, String branch) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (String subject : bench.delivery().log(branch)) {
      numbers.add(0, Integer.valueOf(subject.substring(subject.indexOf(' ') + 1)));
    }
    return numbers;
  }

  private static List<Integer> numbers(List<Published> published) {
    return published.stream()
        .filter(one -> one.outcome() == Outcome.PUBLISHED)
        .map(Published::number)
        .toList();
  }
}
