package dev.weir.check.platform;

import dev.weir.check.scope.TeamCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.sizing.Sizing;
import dev.weir.manifest.tenant.QuotaCeiling;
import dev.weir.manifest.tenant.QuotaPart;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a team's file says of its quota holds every workload at its maximum, and an upgrade. */
final class Quotas implements TeamCheck {

  private static final int SHOWN = 3;

  private static final Map<String, String> FIELDS =
      Map.of(
          "requests.cpu", "cpu",
          "limits.cpu", "cpu",
          "requests.memory", "memory",
          "limits.memory", "memory",
          "requests.ephemeral-storage", "ephemeralStorage",
          "pods", "pods");

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment, ResolvedTeam team) {
    if (team.spec().quota().isEmpty()) {
      return List.of();
    }
    Map<String, QuotaPart> worst = new TreeMap<>();
    QuotaCeiling.of(environment, team)
        .hard()
        .forEach(
            (resource, part) -> {
              if (part.said() && !part.fits()) {
                worst.merge(
                    FIELDS.getOrDefault(resource, resource),
                    part,
                    (a, b) -> a.need() >= b.need() ? a : b);
              }
            });
    List<Diagnostic> findings = new ArrayList<>();
    worst.forEach((field, part) -> findings.add(finding(environment, team, field, part)));
    return findings;
  }

  private static Diagnostic finding(
      ResolvedEnvironment environment, ResolvedTeam team, String field, QuotaPart part) {
    return Diagnostic.of(
        PlatformCodes.QUOTA,
        Pointers.nearestKey(team.input().file().root(), pointer(environment, team) + "/" + field),
        "quota " + field + " " + part.quantity() + " in " + environment.name(),
        "at least "
            + QuotaPart.quantity(part.measure(), part.need())
            + ": every workload at its maximum and the largest once more; most takes "
            + largest(environment, team),
        "raise the quota, lower a job's maximum, or leave the quota out: it follows from the jobs");
  }

  /** The entry that holds here: environment before tier before default. */
  private static String pointer(ResolvedEnvironment environment, ResolvedTeam team) {
    return List.of(
            "/spec/quota/environments/" + environment.name(),
            "/spec/quota/tiers/" + environment.tier().key(),
            "/spec/quota/default")
        .stream()
        .filter(at -> Pointers.value(team.input().file().root(), at).isPresent())
        .findFirst()
        .orElse("/spec/quota");
  }

  private static String largest(ResolvedEnvironment environment, ResolvedTeam team) {
    Comparator<Workload> bySize = Comparator.comparingLong(w -> -memory(environment, w));
    return team.workloads().stream()
        .sorted(bySize.thenComparing(Workload::name))
        .limit(SHOWN)
        .map(Workload::name)
        .collect(Collectors.joining(", "));
  }

  private static long memory(ResolvedEnvironment environment, Workload workload) {
    return Sizing.of(environment.dialect(), workload).peak().compute().requests().memory();
  }
}
