package dev.weir.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.InputBinder;
import dev.weir.config.InputSchema;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.files.RootedFolder;
import dev.weir.resolve.Resolution;
import dev.weir.resolve.Resolver;
import dev.weir.source.FolderTree;
import dev.weir.source.InputLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example company breaks no rule. */
class ExampleTest {

  @Test
  void exampleCompanyHasNoErrors() {
    Resolution resolution = resolution();
    InputChecks checks = new InputChecks();

    List<Diagnostic> findings =
        resolution.environments().stream()
            .flatMap(environment -> checks.check(environment).diagnostics().all().stream())
            .toList();

    assertThat(resolution.environments()).hasSize(4);
    assertThat(findings).filteredOn(Diagnostic::isError).isEmpty();
  }

  @Test
  void exampleCompanysObjectsAreTaken() {
    List<Diagnostic> findings =
        resolution().environments().stream()
            .flatMap(environment -> Delivery.findings(environment, ExampleTest::file).stream())
            .toList();

    assertThat(findings).filteredOn(Diagnostic::isError).isEmpty();
  }

  private static Optional<String> file(String path) {
    byte[] bytes = RootedFolder.open(Path.of("..")).read(path, 100_000);
    return Optional.of(new String(bytes, UTF_8));
  }

  private static Resolution resolution() {
    var tree = new FolderTree(RootedFolder.open(Path.of("..")));
    var loaded = new InputLoader(tree, InputBinder::isExtra).load(List.of("environments", "teams"));
    var bound = new InputBinder(InputSchema.load()).bind(loaded);
    return Resolver.resolve(bound.inputs().orElseThrow());
  }
}
