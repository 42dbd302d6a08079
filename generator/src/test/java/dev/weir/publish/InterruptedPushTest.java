package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.BareRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed publisher leaves in a delivery repository on disk. */
class InterruptedPushTest {

  private static final String PACKS = "objects/pack";

  @TempDir Path folder;

  @Test
  void packWithoutItsIndexIsInNobodysWay() throws IOException {
    Workbench whole = Workbench.in(folder.resolve("whole"));
    String commit = whole.commit("first");
    whole.publish(commit, Workbench.delivery("dev", "one"));
    BareRepository half = new BareRepository(folder.resolve("half.git")).made();
    copyPacks(whole.delivery(), half);

    PublishResult result =
        new Workbench(whole.folder(), whole.source(), half)
            .publish(commit, Workbench.delivery("dev", "one"));

    assertThat(result.outcome()).as(result.why()).isEqualTo(Outcome.PUBLISHED);
    assertThat(half.log("environment/dev")).containsExactly("dev: first");
  }

  /** As long ago as a killed process is, when somebody starts it again. */
  private static void copyPacks(BareRepository from, BareRepository to) throws IOException {
    Path folder = Files.createDirectories(to.root().resolve(PACKS));
    try (Stream<Path> all = Files.list(from.root().resolve(PACKS))) {
      for (Path pack : all.filter(path -> path.toString().endsWith(".pack")).toList()) {
        Path copy = Files.copy(pack, folder.resolve(String.valueOf(pack.getFileName())));
        Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));
      }
    }
  }
}
