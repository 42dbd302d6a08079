package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Shop.Inputs;
import dev.weir.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pull requests from the branch of the next delivery, merged in every way that servers offer. */
class PublishPromotionTest {

  private static final String PROD = Shop.TO_PROD;
  private static final String NEXT = "environment/prod-next";

  @TempDir Path folder;

  private Shop shop;
  private GitRepository clone;

  /** How a server merges. */
  enum Way {
    MERGE,
    SQUASH,
    REBASE,
    FAST_FORWARD;

    String[] command() {
      String from = "origin/" + NEXT;
      return switch (this) {
        case MERGE -> new String[] {"merge", "-q", "--no-ff", "-m", "Merge pull request #1", from};
        case SQUASH -> new String[] {"merge", "-q", "--squash", from};
        case REBASE -> new String[] {"rebase", "-q", PROD, from};
        case FAST_FORWARD -> new String[] {"merge", "-q", "--ff-only", from};
      };
    }
  }

  @BeforeEach
  void publishOnce() throws Exception {
    shop = Shop.in(folder);
    publish(1);
    Path work = folder.resolve("work");
    shop.source().git("clone", "-q", shop.delivery().root().toString(), String.valueOf(work));
    clone = new GitRepository(work);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void pullRequestAfterPullRequestIsMergedWithoutAConflict(Way way) throws Exception {
    for (int number = 2; number < 5; number++) {
      merge(way);
      assertThat(files(PROD)).isEqualTo(files(NEXT));
      assertThat(publish(number).out()).contains("no findings");
    }
    merge(way);
    assertThat(files(PROD)).isEqualTo(files(NEXT));
    assertThat(shop.publish().out()).contains("environment/prod-next unchanged");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void deliveryDuringAReviewIsMergedWithoutAConflict(Way way) throws Exception {
    fetch();
    publish(2);
    merge(way, false);
    shop.publish();
    merge(way);
    assertThat(files(PROD)).isEqualTo(files(NEXT));
  }

  @Test
  void whatWasMergedAndRevertedIsProposedAgain() throws Exception {
    merge(Way.MERGE);
    publish(2);
    merge(Way.MERGE);
    clone.git("revert", "-n", "-m", "1", "HEAD");
    clone.git("commit", "-q", "-m", "Revert the merge");
    clone.git("push", "-q", "origin", "HEAD:" + PROD);
    assertThat(shop.publish().out()).contains("environment/prod-next published");
    merge(Way.MERGE);
    assertThat(files(PROD)).isEqualTo(files(NEXT));
    assertThat(shop.publish().out()).contains("environment/prod-next unchanged");
  }

  @Test
  void conflictThatSomebodySolvedByHandStopsTheNextDelivery() throws Exception {
    merge(Way.MERGE);
    SortedMap<String, String> files = files(PROD);
    files.put("prod/orders/totals/configmap-mine.yaml", "kind: ConfigMap\n");
    shop.delivery().commit(PROD, files, "Merge with more in it");
    assertThat(run(2).out()).contains("error[PUB-006]", "environment/prod-next refused");
  }

  private Ran publish(int parallelism) throws IOException {
    Ran ran = run(parallelism);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    return ran;
  }

  private Ran run(int parallelism) throws IOException {
    Inputs inputs = Companies.promoting().job("  parallelism: " + parallelism + "\n");
    shop.commit(inputs);
    return shop.publish();
  }

  private void merge(Way way) throws Exception {
    merge(way, true);
  }

  /** As a server does, then pushes; a conflict fails. */
  private void merge(Way way, boolean newest) throws Exception {
    if (newest) {
      fetch();
    }
    clone.git("checkout", "-q", "-B", PROD, "origin/" + PROD);
    clone.git(way.command());
    if (way == Way.SQUASH) {
      clone.git("commit", "-q", "-m", "Deliver (#1)");
    }
    clone.git("push", "-q", "origin", "HEAD:" + PROD);
    clone.git("fetch", "-q", "origin", "+refs/heads/" + PROD + ":refs/remotes/origin/" + PROD);
  }

  private void fetch() throws Exception {
    clone.git("fetch", "-q", "origin");
  }

  private SortedMap<String, String> files(String branch) throws IOException {
    return shop.delivery().files(branch);
  }
}
