package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The operator checks that a size is a number; whether the parts of the process fit into it is
 * found out when Flink starts (facts: Flink operator, rule P3).
 */
final class Memory implements JobCheck {

  private static final double MEBI = 1024.0 * 1024;

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    Function<String, Optional<String>> options = options(scope);
    var resources = scope.settings().resources();
    MemoryModel.jobManager(mebibytes(resources.jobManager().memory()), options)
        .ifPresent(why -> findings.add(finding(scope, "jobManager", why, "577")));
    MemoryModel.taskManager(mebibytes(resources.taskManager().memory()), options)
        .ifPresent(why -> findings.add(finding(scope, "taskManager", why, "982")));
    return findings;
  }

  private static double mebibytes(MemorySize size) {
    return size.bytes() / MEBI;
  }

  /** Network memory has an upper bound of its own up to Flink 1.16. */
  private static Function<String, Optional<String>> options(JobScope scope) {
    Optional<String> most = scope.flink().atLeast(1, 17) ? Optional.empty() : Optional.of("1024m");
    return key ->
        scope
            .value(key)
            .or(() -> key.equals("taskmanager.memory.network.max") ? most : Optional.empty());
  }

  private static Diagnostic finding(JobScope scope, String process, String why, String least) {
    var said = scope.settings().resources();
    MemorySize memory =
        process.equals("jobManager") ? said.jobManager().memory() : said.taskManager().memory();
    return Diagnostic.of(
        FlinkCodes.MEMORY,
        scope.at("resources." + process + ".memory"),
        process + " memory " + memory + ": " + why,
        "a total that holds heap, off-heap, metaspace and overhead; with Flink's defaults at least "
            + least
            + " MiB",
        "raise resources." + process + ".memory, or lower the memory options");
  }
}
