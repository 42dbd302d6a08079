package dev.weir.manifest.sizing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.model.MemorySize;
import dev.weir.resolve.Dialect;
import dev.weir.resolve.JobSettings.JobManager;
import dev.weir.resolve.JobSettings.LogArchive;
import dev.weir.resolve.JobSettings.Logging;
import dev.weir.resolve.JobSettings.TaskManager;
import dev.weir.resolve.ResolvedJob;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Sizes of a cluster's pods. Flink requests what the resource says and limits it to that times a
 * factor (facts: Flink operator, how the operator maps resources to pods).
 */
final class PodSizes {

  private final Dialect dialect;
  private final ResolvedJob cluster;

  PodSizes(Dialect dialect, ResolvedJob cluster) {
    this.dialect = dialect;
    this.cluster = cluster;
  }

  PodSize jobManager() {
    JobManager said = cluster.settings().resources().jobManager();
    Amount requests = amount(said.cpu(), said.memory(), said.ephemeralStorage());
    double cpu = said.cpuLimitFactor().orElseGet(() -> factor("jobmanager.cpu"));
    double memory = said.memoryLimitFactor().orElseGet(() -> factor("jobmanager.memory"));
    return pod(limited(requests, cpu, memory), cluster.templates().jobManager());
  }

  PodSize taskManager() {
    TaskManager said = cluster.settings().resources().taskManager();
    Amount requests = amount(said.cpu(), said.memory(), said.ephemeralStorage());
    double cpu = said.cpuLimitFactor().orElseGet(() -> factor("taskmanager.cpu"));
    double memory = said.memoryLimitFactor().orElseGet(() -> factor("taskmanager.memory"));
    return pod(limited(requests, cpu, memory), cluster.templates().taskManager());
  }

  private PodSize pod(Compute main, JsonNode component) {
    return PodSize.of(main, logSidecar(), cluster.templates().common(), component);
  }

  /** EMR's log sidecar: 512Mi and no limit of CPU unless said (facts: EMR on EKS, fields). */
  private List<Compute> logSidecar() {
    Optional<LogArchive> archive = cluster.settings().logging().flatMap(Logging::archive);
    return dialect.isEmr() ? archive.map(PodSizes::logSidecar).stream().toList() : List.of();
  }

  private static Compute logSidecar(LogArchive archive) {
    Optional<Long> cpu = archive.cpu().flatMap(Quantities::millicores);
    long memory =
        archive.memory().flatMap(Quantities::bytes).orElse(ContainerDefaults.LIMITS.memory());
    return new Compute(
        new Amount(
            cpu.orElse(ContainerDefaults.REQUESTS.cpu()),
            memory,
            ContainerDefaults.REQUESTS.disk()),
        new Amount(cpu.orElse(ContainerDefaults.LIMITS.cpu()), memory, 0));
  }

  private double factor(String part) {
    return FlinkNumber.of(cluster, "kubernetes." + part + ".limit-factor").orElse(1.0);
  }

  private static Amount amount(double cpu, MemorySize memory, Optional<String> disk) {
    return new Amount(
        scaled(1000, cpu),
        memory.bytes(),
        disk.flatMap(Quantities::bytes).orElse(ContainerDefaults.REQUESTS.disk()));
  }

  private static Compute limited(Amount requests, double cpu, double memory) {
    Amount limits = new Amount(scaled(requests.cpu(), cpu), scaled(requests.memory(), memory), 0);
    return new Compute(requests, limits);
  }

  /** Decimal arithmetic, rounded up: 0.1 of a core is 100 thousandths and not 101. */
  private static long scaled(long amount, double factor) {
    return BigDecimal.valueOf(factor)
        .multiply(BigDecimal.valueOf(amount))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
