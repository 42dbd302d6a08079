package dev.weir.check.flink;

import java.util.Optional;
import java.util.function.Function;

/**
 * Flink's own arithmetic of a process's memory, by its keys and defaults (facts: Flink operator,
 * memory model). All amounts in mebibytes.
 */
final class MemoryModel {

  private static final double MEBI = 1024.0 * 1024;
  private static final double NONE = -1;

  private final Function<String, Optional<String>> options;
  private final String process;

  private MemoryModel(String process, Function<String, Optional<String>> options) {
    this.process = process + ".memory.";
    this.options = options;
  }

  /** What does not add up in a TaskManager of this total; empty when all is well. */
  static Optional<String> taskManager(double total, Function<String, Optional<String>> options) {
    return new MemoryModel("taskmanager", options).taskManager(total);
  }

  /** What does not add up in a JobManager of this total; empty when all is well. */
  static Optional<String> jobManager(double total, Function<String, Optional<String>> options) {
    return new MemoryModel("jobmanager", options).jobManager(total);
  }

  private Optional<String> taskManager(double total) {
    double fixed = size("framework.heap.size", 128) + size("framework.off-heap.size", 128);
    fixed += size("task.off-heap.size", 0);
    double heap = size("task.heap.size", NONE);
    double managed = size("managed.size", NONE);
    if (heap >= 0 && managed >= 0) {
      double known = fixed + heap + managed;
      double fraction = fraction("network.fraction", 0.1);
      double network = clamp(known * fraction / (1 - fraction), "network", 64, Double.MAX_VALUE);
      return overhead(total, known + network);
    }
    double flink = size("flink.size", NONE);
    Optional<String> overhead = flink < 0 ? Optional.empty() : overhead(total, flink);
    if (overhead.isPresent()) {
      return overhead;
    }
    double all = flink < 0 ? rest(total) : flink;
    double share = managed >= 0 ? managed : all * fraction("managed.fraction", 0.4);
    double network =
        clamp(all * fraction("network.fraction", 0.1), "network", 64, Double.MAX_VALUE);
    double left = all - fixed - share - network - Math.max(heap, 0);
    return left < 0
        ? Optional.of(
            "its parts take " + whole(-left) + " MiB more than the " + whole(total) + " MiB it has")
        : Optional.empty();
  }

  private Optional<String> jobManager(double total) {
    double offHeap = size("off-heap.size", 128);
    double heap = size("heap.size", NONE);
    if (heap >= 0) {
      return overhead(total, heap + offHeap);
    }
    double flink = size("flink.size", NONE);
    Optional<String> overhead = flink < 0 ? Optional.empty() : overhead(total, flink);
    if (overhead.isPresent()) {
      return overhead;
    }
    double left = (flink < 0 ? rest(total) : flink) - offHeap;
    return left <= 0
        ? Optional.of("nothing of the " + whole(total) + " MiB is left for the heap")
        : Optional.empty();
  }

  /** What Flink has when only the total is known. */
  private double rest(double total) {
    double overhead =
        clamp(total * fraction("jvm-overhead.fraction", 0.1), "jvm-overhead", 192, 1024);
    return total - size("jvm-metaspace.size", 256) - overhead;
  }

  /** When Flink's own memory is fixed, the JVM's overhead is what remains and has bounds. */
  private Optional<String> overhead(double total, double flink) {
    double remains = total - flink - size("jvm-metaspace.size", 256);
    double least = size("jvm-overhead.min", 192);
    double most = size("jvm-overhead.max", 1024);
    return remains < least || remains > most
        ? Optional.of(
            "of "
                + whole(total)
                + " MiB "
                + whole(remains)
                + " MiB remain for the JVM's overhead, which takes "
                + whole(least)
                + " to "
                + whole(most))
        : Optional.empty();
  }

  private double clamp(double amount, String part, double least, double most) {
    double min = size(part + ".min", least);
    return Math.max(min, Math.min(amount, size(part + ".max", most)));
  }

  private double size(String key, double otherwise) {
    return options
        .apply(process + key)
        .map(OptionShape::bytes)
        .filter(bytes -> bytes >= 0)
        .map(bytes -> bytes / MEBI)
        .orElse(otherwise);
  }

  private double fraction(String key, double otherwise) {
    return options
        .apply(process + key)
        .filter(text -> text.matches("\\d(\\.\\d{1,9})?"))
        .map(Double::parseDouble)
        .orElse(otherwise);
  }

  private static String whole(double amount) {
    return Long.toString(Math.round(Math.ceil(amount)));
  }
}
