package dev.weir.manifest.tenant;

import dev.weir.config.TeamSpec.Ceiling;
import dev.weir.manifest.sizing.Amount;
import dev.weir.manifest.sizing.Need;
import dev.weir.manifest.sizing.Quantities;
import dev.weir.manifest.sizing.Sizing;
import dev.weir.manifest.tenant.QuotaPart.Measure;
import dev.weir.model.MemorySize;
import dev.weir.resolve.JobSettings.Resources;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The compute that a team's namespace may take: what the team's file says, and what its workloads
 * need where it says nothing. The check that the need fits asks here too.
 *
 * @param hard parts of the quota by resource name, sorted
 * @param need what the workloads need at most
 */
public record QuotaCeiling(Map<String, QuotaPart> hard, Need need) {

  private static final String DISK = "requests.ephemeral-storage";

  public QuotaCeiling {
    hard = new TreeMap<>(hard);
  }

  /** The ceiling of a team in an environment. */
  public static QuotaCeiling of(ResolvedEnvironment environment, ResolvedTeam team) {
    Need need = Sizing.of(environment.dialect(), team);
    QuotaEntry entry = QuotaEntry.of(environment, team);
    Amount requests = need.compute().requests();
    Amount limits = need.compute().limits();
    Map<String, QuotaPart> hard = new TreeMap<>();
    hard.put("requests.cpu", cpu(entry, requests));
    hard.put("limits.cpu", cpu(entry, limits));
    hard.put("requests.memory", memory(entry, requests));
    hard.put("limits.memory", memory(entry, limits));
    hard.put("pods", pods(entry, need.pods()));
    if (countsDisk(entry, team)) {
      hard.put(DISK, disk(entry, requests));
    }
    return new QuotaCeiling(hard, need);
  }

  /** Whether the quota counts local disk; then every container has to request some. */
  public boolean countsDisk() {
    return hard.containsKey(DISK);
  }

  private static boolean countsDisk(QuotaEntry entry, ResolvedTeam team) {
    return entry.said().flatMap(Ceiling::ephemeralStorage).isPresent()
        || team.workloads().stream()
            .map(workload -> workload.cluster().settings().resources())
            .anyMatch(QuotaCeiling::asksForDisk);
  }

  private static boolean asksForDisk(Resources resources) {
    return resources.jobManager().ephemeralStorage().isPresent()
        || resources.taskManager().ephemeralStorage().isPresent();
  }

  private static QuotaPart cpu(QuotaEntry entry, Amount need) {
    Optional<Long> said = entry.said().flatMap(Ceiling::cpu).map(QuotaCeiling::millicores);
    return QuotaPart.of(Measure.CPU, said, need.cpu(), entry.words());
  }

  private static long millicores(double cores) {
    return BigDecimal.valueOf(cores).movePointRight(3).longValue();
  }

  private static QuotaPart memory(QuotaEntry entry, Amount need) {
    Optional<Long> said = entry.said().flatMap(Ceiling::memory).map(MemorySize::bytes);
    return QuotaPart.of(Measure.BYTES, said, need.memory(), entry.words());
  }

  private static QuotaPart disk(QuotaEntry entry, Amount need) {
    Optional<Long> said =
        entry.said().flatMap(Ceiling::ephemeralStorage).flatMap(Quantities::bytes);
    return QuotaPart.of(Measure.BYTES, said, need.disk(), entry.words());
  }

  private static QuotaPart pods(QuotaEntry entry, long need) {
    Optional<Long> said = entry.said().flatMap(Ceiling::pods).map(Integer::longValue);
    return QuotaPart.of(Measure.PODS, said, need, entry.words());
  }
}
