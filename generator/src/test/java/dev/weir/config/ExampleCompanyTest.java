package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Severity;
import dev.weir.files.RootedFolder;
import dev.weir.resolve.Resolution;
import dev.weir.resolve.Resolver;
import dev.weir.source.FolderTree;
import dev.weir.source.InputLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The repository's own environments and teams. */
class ExampleCompanyTest {

  private final InputLoader.Loaded loaded =
      new InputLoader(new FolderTree(RootedFolder.open(Path.of(".."))), InputBinder::isExtra)
          .load(List.of("environments", "teams"));

  @Test
  void exampleCompanyHasNoFinding() {
    InputBinder.Bound bound = new InputBinder(InputSchema.load()).bind(loaded);
    assertThat(loaded.diagnostics().all()).isEmpty();
    assertThat(bound.diagnostics().all()).isEmpty();
    Resolution resolution = Resolver.resolve(bound.inputs().orElseThrow());
    assertThat(resolution.diagnostics().all())
        .allMatch(finding -> finding.severity() == Severity.NOTE);
    assertThat(resolution.environments()).hasSizeGreaterThanOrEqualTo(4);
  }
}
