package dev.weir.manifest.argocd.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Json;
import dev.weir.manifest.Unit;
import dev.weir.manifest.ValuesFile;
import dev.weir.output.CanonicalYaml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthFilesTest {

  private static final List<ValuesFile> FILES =
      new HealthFiles()
          .render(Fixtures.environment("argocd: {repoURL: 'https://git.example/delivery.git'}"));

  @Test
  void anEnvironmentWithoutArgoCdHasNone() {
    assertThat(new HealthFiles().render(Fixtures.environment("{}"))).isEmpty();
  }

  @Test
  void theyLieWhereNoApplicationLooks() {
    assertThat(FILES)
        .extracting(ValuesFile::path)
        .containsExactly(
            "prod/_bootstrap/argocd-cm/values.yaml",
            "prod/_bootstrap/argocd-cm/argocd-cm-patch.yaml");
    assertThat(Unit.ofFolder("prod/_bootstrap/argocd-cm")).isEmpty();
  }

  @Test
  void valuesAndPatchHoldTheSameChecksAndNothingElse() {
    JsonNode values = FILES.get(0).tree();
    JsonNode patch = FILES.get(1).tree();
    assertThat(patch.properties()).hasSize(1);
    assertThat(values.properties()).hasSize(1);
    assertThat(patch.path("data")).isEqualTo(values.path("configs").path("cm")).isNotEmpty();
  }

  @Test
  void everyScriptSurvivesItsFile() {
    for (ValuesFile file : FILES) {
      byte[] bytes = new CanonicalYaml().write(file.tree());
      assertThat(Json.of(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(file.tree());
    }
  }
}
