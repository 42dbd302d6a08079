package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Shop.Inputs;
import dev.weir.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which branches are written, and which are left alone. */
class PublishBranchesTest {

  private static final String DEV = "environment/dev";
  private static final String PROD = Shop.TO_PROD;
  private static final String NEXT = "environment/prod-next";
  private static final String TEAM = "prod/orders/_tenant/namespace-orders.yaml";

  @TempDir Path folder;

  @Test
  void everyEnvironmentHasItsBranch() throws IOException {
    Shop shop = published(Shop.inputs());
    assertThat(shop.delivery().files(DEV).keySet()).noneMatch(path -> path.startsWith("prod/"));
    assertThat(shop.delivery().files(PROD)).containsKey(TEAM);
  }

  @Test
  void oneBranchHoldsAllWhenAsked() throws IOException {
    Shop shop = Shop.in(folder);
    shop.commit(Shop.inputs());
    assertThat(shop.publish("--branch", "main").exit()).isZero();
    assertThat(shop.delivery().files("main")).containsKey(TEAM);
    assertThat(shop.delivery().files("main").keySet()).anyMatch(path -> path.startsWith("dev/"));
    assertThat(shop.delivery().head(DEV)).isEmpty();
  }

  @Test
  void environmentsShareTheBranchThatTheyName() throws IOException {
    Inputs shared = Shop.inputs();
    for (String file : List.of(Shop.DEV, Shop.PROD)) {
      shared = shared.edited(file, text -> text + "  deliveryBranch: live\n");
    }
    Shop shop = published(shared);
    assertThat(shop.delivery().files("live")).containsKey(TEAM);
    assertThat(shop.publish("--env", "dev").out()).contains("live unchanged");
  }

  @Test
  void branchOfSeveralEnvironmentsIsNotCutDownToOne() throws IOException {
    Shop shop = Shop.in(folder);
    shop.commit(Shop.inputs());
    shop.publish("--branch", "main");
    Ran ran = shop.publish("--branch", "main", "--env", "dev");
    assertThat(ran.out()).contains("error[PUB-002]", "also holds prod");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void promotedEnvironmentIsPublishedForAPullRequest() throws IOException {
    Shop shop = published(promoted());
    assertThat(shop.delivery().files(NEXT)).containsKey(TEAM);
    assertThat(shop.delivery().files(PROD).keySet())
        .containsExactly(".weir/delivery.json", "hydrator.metadata");
    assertThat(shop.delivery().parents(NEXT))
        .containsExactly(shop.delivery().head(PROD).orElseThrow());
  }

  @Test
  void branchThatWaitsForItsFirstPullRequestVerifies() throws IOException {
    Shop shop = published(promoted());
    Ran ran = shop.verify();
    assertThat(ran.out())
        .containsPattern("environment/prod verified .*, nothing delivered yet")
        .contains("environment/prod-next verified ");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void branchThatIsEmptiedLaterDoesNotVerify() throws IOException {
    Shop shop = published(promoted());
    shop.delivery().commit(NEXT, shop.delivery().files(PROD), "Empty it");
    Ran ran = shop.verify();
    assertThat(ran.out()).contains("environment/prod-next differs ", "names no environment");
    assertThat(ran.exit()).isEqualTo(3);
  }

  @Test
  void mergedPullRequestCountsAsWeirsAndTheNextOneFollowsIt() throws IOException {
    Shop shop = published(promoted());
    String merge = merge(shop);
    String before = shop.delivery().head(NEXT).orElseThrow();
    shop.commit(promoted().job("  parallelism: 3\n"));
    Ran ran = shop.publish();
    assertThat(ran.out()).contains("no findings");
    assertThat(shop.delivery().parents(NEXT)).containsExactly(before, merge);
    shop.commit(promoted().job("  parallelism: 4\n"));
    shop.publish();
    assertThat(shop.delivery().parents(NEXT)).hasSize(1);
  }

  @Test
  void branchWithoutWeirsMarkerIsRefused() throws IOException {
    Shop shop = Shop.in(folder);
    shop.delivery().made();
    shop.delivery().commit(DEV, files("a.txt"), "Mine");
    shop.commit(Shop.inputs());
    Ran ran = shop.publish();
    assertThat(ran.out()).contains("error[PUB-001]", "environment/dev refused");
    assertThat(ran.out()).contains("environment/prod published");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(shop.delivery().files(DEV)).containsOnlyKeys("a.txt");
  }

  @Test
  void branchOfAnotherPlatformIsRefused() throws IOException {
    Shop shop = published(Shop.inputs());
    shop.commit(
        Shop.inputs().edited("environments/platform.yaml", t -> t.replace("name: ", "name: x-")));
    Ran ran = shop.publish();
    assertThat(ran.out()).contains("error[PUB-002]", "belongs to \"");
  }

  @Test
  void branchOfANewerFormatIsRefused() throws IOException {
    Shop shop = published(Shop.inputs());
    SortedMap<String, String> files = shop.delivery().files(DEV);
    files.computeIfPresent(
        ".weir/delivery.json", (path, text) -> text.replace("\"format\" : 1", "\"format\" : 2"));
    shop.delivery().commit(DEV, files, "From the future");
    assertThat(shop.publish().out()).contains("error[PUB-007]", "has format 2");
  }

  @Test
  void foreignCommitIsReportedAndUndoneInDevelopment() throws IOException {
    Shop shop = published(Shop.inputs());
    SortedMap<String, String> before = shop.delivery().files(DEV);
    meddle(shop, DEV);
    Ran ran = shop.publish();
    assertThat(ran.out()).contains("warning[PUB-006]", "\"Scale by hand\"", "dev published");
    assertThat(ran.exit()).isZero();
    assertThat(shop.delivery().files(DEV)).isEqualTo(before);
  }

  @Test
  void foreignCommitStopsProductionUntilItIsReverted() throws IOException {
    Shop shop = published(Shop.inputs());
    SortedMap<String, String> before = shop.delivery().files(PROD);
    meddle(shop, PROD);
    Ran stopped = shop.publish();
    assertThat(stopped.out()).contains("error[PUB-006]", "environment/prod refused");
    assertThat(stopped.exit()).isEqualTo(1);
    shop.delivery().commit(PROD, before, "Revert \"Scale by hand\"");
    assertThat(shop.publish().exit()).isZero();
  }

  @Test
  void emptyTreeIsRefusedUnlessAsked() throws IOException {
    Shop shop = published(Shop.inputs());
    Inputs empty = Shop.inputs().edited("teams/orders/team.yaml", t -> t.replace("dev, ", ""));
    shop.commit(empty);
    Ran ran = shop.publish("--env", "dev");
    assertThat(ran.out()).contains("error[PUB-003]");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(shop.publish("--env", "dev", "--allow-empty").out()).contains("dev published");
  }

  @Test
  void shallowCloneThatCannotTellIsRefused() throws Exception {
    Shop shop = Shop.in(folder);
    shop.commit(Shop.inputs());
    shop.commit(Shop.inputs().job("  parallelism: 2\n"));
    shop.publish();
    shop.commit(Shop.inputs().job("  parallelism: 3\n"));
    shop.commit(Shop.inputs().job("  parallelism: 4\n"));
    Path shallow = folder.resolve("shallow");
    shop.source().git("clone", "--depth=1", "file://" + shop.folder(), String.valueOf(shallow));
    Ran ran = Ran.in(shallow, "publish", "--to", shop.delivery().root().toString(), "--env", "dev");
    assertThat(ran.out()).contains("error[PUB-004]", "fetch-depth: 0");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void commitOfAnotherLineIsRefused() throws Exception {
    Shop shop = Shop.in(folder);
    shop.commit(Shop.inputs());
    shop.source().git("checkout", "-q", "-b", "side");
    shop.commit(Shop.inputs().job("  parallelism: 2\n"));
    shop.publish();
    shop.source().git("checkout", "-q", "main");
    shop.commit(Shop.inputs().job("  parallelism: 3\n"));
    Ran ran = shop.publish();
    assertThat(ran.out()).contains("error[PUB-005]", "is no ancestor of it");
    shop.source().git("merge", "-q", "-s", "ours", "-m", "Merge", "side");
    assertThat(shop.publish().exit()).isZero();
  }

  @Test
  void sameSourceByAnotherAddressIsTheSameOwner() throws IOException {
    Shop shop = Shop.in(folder);
    shop.commit(Shop.inputs());
    origin(shop.source(), "https://user:secret@github.com/acme/flink.git");
    Ran first = shop.publish();
    assertThat(shop.delivery().files(DEV).toString() + first).doesNotContain("secret");
    origin(shop.source(), "git@github.com:acme/flink.git");
    assertThat(shop.publish().exit()).isZero();
    origin(shop.source(), "git@github.com:acme/other.git");
    assertThat(shop.publish().out()).contains("error[PUB-002]", "github.com/acme/flink");
  }

  private static void origin(GitRepository source, String url) throws IOException {
    Path config = source.root().resolve(".git/config");
    String text = Files.readString(config).replaceFirst("(?s)\\[remote.*", "");
    Files.writeString(config, text + "[remote \"origin\"]\n\turl = " + url + "\n");
  }

  private static String merge(Shop shop) throws IOException {
    List<String> parents =
        List.of(shop.delivery().head(PROD).orElseThrow(), shop.delivery().head(NEXT).orElseThrow());
    return shop.delivery()
        .commit(PROD, shop.delivery().files(NEXT), "Merge pull request #1", parents);
  }

  private static void meddle(Shop shop, String branch) throws IOException {
    SortedMap<String, String> files = shop.delivery().files(branch);
    String path = branch.substring(branch.indexOf('/') + 1) + "/orders/_tenant/more.yaml";
    files.put(path, "kind: ConfigMap\n");
    shop.delivery().commit(branch, files, "Scale by hand");
  }

  private static Inputs promoted() {
    return Shop.inputs().edited(Shop.PROD, text -> text + "  promotion: {from: dev}\n");
  }

  private static SortedMap<String, String> files(String path) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(path, "mine\n");
    return files;
  }

  private Shop published(Inputs inputs) throws IOException {
    Shop shop = Shop.in(folder);
    shop.commit(inputs);
    Ran ran = shop.publish();
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    return shop;
  }
}
