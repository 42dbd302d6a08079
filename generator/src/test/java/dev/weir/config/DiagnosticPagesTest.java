package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import dev.weir.resolve.ResolveCodes;
import dev.weir.source.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of this stage and the next. */
class DiagnosticPagesTest {

  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  static Stream<Code> codes() {
    return Stream.concat(ConfigCodes.all().stream(), ResolveCodes.all().stream());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void pageCarriesCodeAndTitle(Code code) throws IOException {
    assertThat(page(code)).startsWith("# " + code + ": " + code.title() + "\n");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void examplesAreReadable(Code code) throws IOException {
    List<String> examples = YAML.matcher(page(code)).results().map(m -> m.group(1)).toList();
    assertThat(examples).hasSize(2);
    assertThat(examples)
        .allSatisfy(
            yaml ->
                assertThat(
                        YamlReader.read("f", yaml.getBytes(StandardCharsets.UTF_8))
                            .diagnostics()
                            .all())
                    .isEmpty());
  }

  @Test
  void configCodesAreInOrderAndOnce() {
    assertThat(ConfigCodes.all()).isSorted().doesNotHaveDuplicates();
  }

  private static String page(Code code) throws IOException {
    return Files.readString(Path.of("..", "docs", "diagnostics", code + ".md"));
  }
}
