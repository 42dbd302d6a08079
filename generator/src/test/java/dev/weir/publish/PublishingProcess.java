package dev.weir.publish;

import dev.weir.git.BareRepository;
import dev.weir.git.GitRepository;
import java.nio.file.Path;
import java.util.List;

/** A program that publishes one commit after the other until it is killed. */
final class PublishingProcess {

  /** Enough for a pack that takes some time to write. */
  private static final int FILES = 200;

  private PublishingProcess() {}

  /**
   * Publishes to two branches of the workbench in {@code args[0]} from the commits that follow, and
   * prints each commit before.
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Workbench bench =
        new Workbench(
            folder,
            new GitRepository(folder.resolve("source")),
            new BareRepository(folder.resolve("delivery.git")));
    for (String commit : List.of(args).subList(1, args.length)) {
      System.out.println(commit);
      for (String environment : List.of("dev", "prod")) {
        bench.publish(commit, delivery(environment, commit));
      }
    }
  }

  /** What is delivered of a commit: no file is as any other commit has it. */
  static Delivery delivery(String environment, String commit) {
    return Workbench.delivery(environment, commit, FILES);
  }
}
