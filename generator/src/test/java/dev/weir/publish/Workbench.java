package dev.weir.publish;

import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.git.BareRepository;
import dev.weir.git.DeliveryClone;
import dev.weir.git.GitRepository;
import dev.weir.git.Remote;
import dev.weir.git.SourceHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A source repository and a delivery repository, to publish trees that a test makes up. */
record Workbench(Path folder, GitRepository source, BareRepository delivery, Remote remote) {

  /** One whose delivery repository is reached by its path. */
  Workbench(Path folder, GitRepository source, BareRepository delivery) {
    this(folder, source, delivery, Remote.of(delivery.root().toString(), folder));
  }

  static Workbench in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path root = folder.resolve("source");
    GitRepository source = GitRepository.in(root).with("a.txt", "0");
    source.commit("Begin");
    return new Workbench(folder, source, new BareRepository(folder.resolve("delivery.git")).made());
  }

  /** The same with its delivery repository reached so. */
  Workbench through(Remote other) {
    return new Workbench(folder, source, delivery, other);
  }

  String commit(String subject) throws IOException {
    return source.with("a.txt", subject).commit(subject);
  }

  static Delivery delivery(String environment, String content) {
    return delivery(environment, content, 1);
  }

  /** What is delivered to one environment: so many files, all of which say the content. */
  static Delivery delivery(String environment, String content, int count) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int number = 0; number < count; number++) {
      String name = number == 0 ? "job" : "job-" + number;
      files.put(
          environment + "/team/" + name + "/flinkdeployment-" + name + ".yaml",
          content.getBytes(StandardCharsets.UTF_8));
    }
    String branch = "environment/" + environment;
    return new Delivery(
        branch,
        branch,
        new TreeMap<>(),
        new TreeSet<>(Set.of(environment)),
        Delivery.Stakes.LESS,
        Location.ofFile("environments/" + environment + "/environment.yaml"),
        files);
  }

  /** Publishes from a source commit, with a clone of its own. */
  PublishResult publish(String commit, Delivery delivery, StateJudge judge, Pause pause) {
    Path clone = folder.resolve("clone-" + UUID.randomUUID());
    try (SourceHistory history = SourceHistory.open(source.root(), commit);
        DeliveryClone repository = DeliveryClone.open(clone, remote, Publisher.BESIDE)) {
      Source from =
          new Source("acme/flink", "", history.facts(), history, new Source.Maker("1", "i", "p"));
      return new Publisher(
              from,
              CommitMessage.standard(),
              new Publisher.Gate(judge, Set.of(), pause),
              repository)
          .publish(delivery);
    }
  }

  PublishResult publish(String commit, Delivery delivery) {
    return publish(commit, delivery, (all, before) -> Diagnostics.none(), attempt -> {});
  }
}
