package dev.weir.publish;

import com.sun.management.OperatingSystemMXBean;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.git.Access;
import dev.weir.git.DeliveryClone;
import dev.weir.git.GitOverHttp;
import dev.weir.git.Remote;
import dev.weir.git.SourceHistory;
import dev.weir.git.ssh.SshAccess;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures publishing 30,000 files of two kilobytes to a path and to a server, rendering aside, and
 * prints a Markdown table: {@code bench/publish} runs it.
 */
final class PublishBench {

  private static final int FILES = 30_000;
  private static final int RUNS = 5;
  private static final String URL = "delivery.git";

  private final Path folder;
  private final PrintStream out;

  private PublishBench(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Seconds of a clock, and of this process's processors. */
  private record Cost(double wall, double cpu) {}

  /**
   * Runs it.
   *
   * @param arguments a new or empty folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    System.out.println("| remote | what | wall s | CPU s |");
    System.out.println("| --- | --- | ---: | ---: |");
    new PublishBench(Files.createDirectories(folder.resolve("path")), System.out).run(false);
    new PublishBench(Files.createDirectories(folder.resolve("http")), System.out).run(true);
  }

  private void run(boolean overHttp) throws IOException {
    Workbench bench = Workbench.in(folder);
    try (GitOverHttp git = GitOverHttp.start(folder, "x-access-token:secret")) {
      Access access = new Access(Optional.of("secret"), Optional.empty(), SshAccess.none());
      Workbench reached =
          overHttp ? bench.through(Remote.of(git.url(URL), folder).with(access)) : bench;
      String way = overHttp ? "HTTP" : "path";
      tell(way, "first publish", cost("first", reached, 1, 0));
      tell(way, "unchanged", cost("unchanged", reached, RUNS, 0));
      tell(way, "one changed job", cost("changed", reached, RUNS, 1));
    }
  }

  private void tell(String way, String what, Cost cost) {
    out.printf(Locale.ROOT, "| %s | %s | %.1f | %.1f |%n", way, what, cost.wall(), cost.cpu());
  }

  /** The median of some runs, each from a commit of its own. */
  private Cost cost(String name, Workbench bench, int runs, int changed) throws IOException {
    Cost[] costs = new Cost[runs];
    for (int run = 0; run < runs; run++) {
      String commit = bench.commit(name + run);
      Delivery delivery = delivery(changed * (run + 1));
      costs[run] = once(bench, commit, delivery);
    }
    Arrays.sort(costs, Comparator.comparingDouble(Cost::cpu));
    return costs[runs / 2];
  }

  /**
   * With a clone that is kept for an address, and a new one for a path, as the program has them.
   */
  private Cost once(Workbench bench, String commit, Delivery delivery) {
    Path clone = folder.resolve(bench.remote().isElsewhere() ? "kept" : "clone-" + commit);
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long cpu = machine.getProcessCpuTime();
    try (SourceHistory history = SourceHistory.open(bench.source().root(), commit);
        DeliveryClone repository = DeliveryClone.open(clone, bench.remote(), Publisher.BESIDE)) {
      Source.Maker maker = new Source.Maker("1", "i", "p");
      Source source = new Source("acme/flink", "", history.facts(), history, maker);
      Publisher.Gate gate =
          new Publisher.Gate((all, before) -> Diagnostics.none(), Set.of(), attempt -> {});
      PublishResult result =
          new Publisher(source, CommitMessage.standard(), gate, repository).publish(delivery);
      if (result.outcome() != Outcome.PUBLISHED && result.outcome() != Outcome.UNCHANGED) {
        throw new IllegalStateException(result.toString());
      }
    }
    return new Cost((System.nanoTime() - wall) / 1e9, (machine.getProcessCpuTime() - cpu) / 1e9);
  }

  private static Delivery delivery(int change) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int number = 0; number < FILES; number++) {
      String place = "prod/team-" + number / 60 + "/job-" + number / 3;
      files.put(
          place + "/object-" + number % 3 + ".yaml",
          content(number, number == 17 ? change : 0).getBytes(StandardCharsets.UTF_8));
    }
    return new Delivery(
        "environment/prod",
        "environment/prod",
        new TreeMap<>(),
        new TreeSet<>(List.of("prod")),
        Delivery.Stakes.LESS,
        Location.ofFile("environments/prod/environment.yaml"),
        files);
  }

  /** Much of it is in every file, as it is in manifests. */
  private static String content(int number, int change) {
    StringBuilder text = new StringBuilder("apiVersion: flink.apache.org/v1beta1\n");
    for (int line = 0; line < 45; line++) {
      long value = number * 2_654_435_761L % 1_000_003 * (line % 5 == 0 ? 1 : 0);
      text.append("    taskmanager.memory.option-").append(line).append(": \"");
      text.append(value).append('-').append(change).append("\"\n");
    }
    return text.toString();
  }
}
