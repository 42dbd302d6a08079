package dev.weir.manifest.strict;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import org.junit.jupiter.api.Test;

final class BuiltInResourcesTest {

  @Test
  void builtInSchemasAreTheTypedModelsConverted() throws Exception {
    ModelSchemas models = new ModelSchemas();
    for (Class<? extends HasMetadata> type : TypedKinds.ALL) {
      String json = Base.JSON.writeValueAsString(models.kind(type)) + "\n";
      Regenerated.assertEqual("builtin/" + HasMetadata.getKind(type) + ".json", json);
    }
  }

  @Test
  void everyModelIsServedUnderItsOwnApiVersion() {
    assertThat(TypedKinds.ALL)
        .allMatch(t -> BuiltInKinds.has(HasMetadata.getApiVersion(t), HasMetadata.getKind(t)));
    assertThat(BuiltInKinds.BY_API_VERSION.values().stream().mapToInt(k -> k.size()).sum())
        .isEqualTo(TypedKinds.ALL.size());
  }
}
