package dev.weir.manifest;

import dev.weir.manifest.argocd.ArgoCdConcerns;
import dev.weir.manifest.argocd.PlatformParts;
import dev.weir.manifest.argocd.SyncWaves;
import dev.weir.manifest.argocd.health.HealthFiles;
import dev.weir.manifest.config.ConfigConcerns;
import dev.weir.manifest.flink.FlinkConcerns;
import dev.weir.manifest.iam.delivery.RoleDelivery;
import dev.weir.manifest.iam.owner.OwnerDocuments;
import dev.weir.manifest.lineage.LineageDocuments;
import dev.weir.manifest.monitoring.MonitoringConcerns;
import dev.weir.manifest.platform.PlatformInstallation;
import dev.weir.manifest.tenant.TenantConcerns;
import dev.weir.manifest.workload.WorkloadTenantConcerns;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The stage: a resolved team or workload in, all its manifests out. */
public final class Expansion {

  private static final List<WorkloadConcern> WORKLOAD =
      Stream.of(
              WorkloadTenantConcerns.all(),
              FlinkConcerns.all(),
              ConfigConcerns.workload(),
              RoleDelivery.workload(),
              MonitoringConcerns.workload(),
              ArgoCdConcerns.workload())
          .flatMap(List::stream)
          .toList();

  private static final List<TeamConcern> TEAM =
      Stream.of(TenantConcerns.all(), MonitoringConcerns.team(), ArgoCdConcerns.team())
          .flatMap(List::stream)
          .toList();

  /** Whatever has a part of the platform: one line for each, and its Application follows. */
  private static final List<PlatformParts> PARTS =
      List.of(ArgoCdConcerns.identities(), new PlatformInstallation());

  private static final List<EnvironmentConcern> ENVIRONMENT =
      Stream.<List<? extends EnvironmentConcern>>of(
              RoleDelivery.environment(),
              List.of(new PlatformInstallation()),
              ArgoCdConcerns.environment(PARTS))
          .<EnvironmentConcern>flatMap(List::stream)
          .toList();

  private static final List<DocumentConcern> DOCUMENTS =
      Stream.<List<? extends DocumentConcern>>of(
              RoleDelivery.documents(), List.of(new OwnerDocuments(), new LineageDocuments()))
          .<DocumentConcern>flatMap(List::stream)
          .toList();

  private static final List<ValuesConcern> VALUES =
      List.of(new HealthFiles(), new PlatformInstallation());

  private Expansion() {}

  /** Every manifest of a workload, in both of its units. */
  public static List<Manifest> expand(Target target) {
    List<Manifest> manifests =
        WORKLOAD.stream().flatMap(concern -> concern.render(target).stream()).toList();
    return SyncWaves.ordered(target, manifests);
  }

  /** Every manifest of the platform's own parts in an environment. */
  public static List<Manifest> expand(EnvironmentTarget target) {
    return ENVIRONMENT.stream().flatMap(concern -> concern.render(target).stream()).toList();
  }

  /** Every document of an environment, by path. */
  public static List<Document> documents(ResolvedEnvironment environment) {
    return DOCUMENTS.stream()
        .flatMap(concern -> concern.render(environment).stream())
        .sorted(Comparator.comparing(Document::path))
        .toList();
  }

  /** Every file of an environment that is YAML and no object, by path. */
  public static List<ValuesFile> values(ResolvedEnvironment environment) {
    return VALUES.stream()
        .flatMap(concern -> concern.render(environment).stream())
        .sorted(Comparator.comparing(ValuesFile::path))
        .toList();
  }

  /** Every manifest of a team's own tenant unit. */
  public static List<Manifest> expand(TeamTarget target) {
    return TEAM.stream().flatMap(concern -> concern.render(target).stream()).toList();
  }
}
