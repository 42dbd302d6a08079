package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  private static final Path COMMITTED = Ran.COMPANY.resolve("docs/schema");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void committedCopyIsCurrent(InputKind kind) throws IOException {
    Ran ran = Ran.in(folder, "schema", kind.word());
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .as("run `weir schema --write docs/schema`")
        .isEqualTo(Files.readString(COMMITTED.resolve(SchemaFiles.name(kind))));
  }

  @Test
  void withoutKindItListsThem() {
    assertThat(Ran.in(folder, "schema").out())
        .isEqualTo(
            """
            Platform        environments/platform.yaml
            Environment     environments/<name>/environment.yaml
            Team            teams/<name>/team.yaml
            Job             teams/<team>/jobs/<name>.yaml
            SessionCluster  teams/<team>/clusters/<name>.yaml
            PolicyData      policies/data/<name>.yaml
            Waiver          policies/waivers/<name>.yaml
            """);
  }

  @Test
  void writesAllOrOne() {
    Ran one = Ran.in(folder, "schema", "job", "--write", "one");
    assertThat(one)
        .isEqualTo(new Ran(0, "", "weir: 1 schema written to " + folder.resolve("one") + "\n"));
    assertThat(folder.resolve("one").toFile().list()).containsExactly("job.schema.json");
    Ran.in(folder, "schema", "--write", "all");
    assertThat(folder.resolve("all").toFile().list()).hasSameSizeAs(InputKind.values());
  }
}
