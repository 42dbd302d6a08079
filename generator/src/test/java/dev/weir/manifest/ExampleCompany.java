package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.files.RootedFolder;
import dev.weir.pipeline.Repository;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.FolderTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The company that this repository ships as its example, read as any run reads it. */
public final class ExampleCompany {

  private static final List<ResolvedEnvironment> ENVIRONMENTS = read();

  private ExampleCompany() {}

  public static List<ResolvedEnvironment> environments() {
    return ENVIRONMENTS;
  }

  /** Every workload of every environment, with origins recorded. */
  public static Stream<Target> targets() {
    return ENVIRONMENTS.stream()
        .flatMap(
            environment ->
                environment.teams().stream()
                    .flatMap(
                        team ->
                            team.workloads().stream()
                                .map(w -> new Target(environment, team, w, Tracing.ON))));
  }

  /** Every team of every environment. */
  public static Stream<TeamTarget> teams() {
    return ENVIRONMENTS.stream()
        .flatMap(
            environment ->
                environment.teams().stream()
                    .map(team -> new TeamTarget(environment, team, Tracing.ON)));
  }

  private static List<ResolvedEnvironment> read() {
    Repository repository = Repository.read(new FolderTree(RootedFolder.open(Path.of(".."))));
    assertThat(repository.diagnostics().all().stream().filter(Diagnostic::isError)).isEmpty();
    assertThat(repository.resolution().environments()).hasSizeGreaterThan(3);
    return repository.resolution().environments();
  }
}
