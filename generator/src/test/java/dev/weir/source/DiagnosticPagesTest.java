package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages' own examples, read. */
class DiagnosticPagesTest {

  /** Findings about bytes and sizes, which a page can only describe. */
  private static final Set<Code> DESCRIBED =
      Set.of(
          SourceCodes.FILE_TOO_LARGE,
          SourceCodes.NOT_UTF8,
          SourceCodes.BYTE_ORDER_MARK,
          SourceCodes.KEY_TOO_LONG,
          SourceCodes.TOO_MANY_VALUES,
          SourceCodes.TOO_MANY_FILES);

  static List<Code> all() {
    return SourceCodes.all();
  }

  static Stream<Code> shown() {
    return all().stream().filter(code -> !DESCRIBED.contains(code));
  }

  @ParameterizedTest
  @MethodSource("all")
  void pageCarriesCodeAndTitle(Code code) throws IOException {
    assertThat(page(code)).startsWith("# " + code + ": " + code.title() + "\n");
  }

  @ParameterizedTest
  @MethodSource("all")
  void rightExampleIsFree(Code code) throws IOException {
    assertThat(codes(example(code, "## Right"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void wrongExampleHasTheFinding(Code code) throws IOException {
    assertThat(codes(example(code, "## Wrong"))).contains(code);
  }

  private static List<Code> codes(String yaml) {
    return YamlReader.read("f", yaml.getBytes(UTF_8)).diagnostics().all().stream()
        .map(d -> d.code())
        .toList();
  }

  private static String example(Code code, String heading) throws IOException {
    String rest = page(code).split(heading + "\n\n```yaml\n", 2)[1];
    return rest.substring(0, rest.indexOf("```"));
  }

  private static String page(Code code) throws IOException {
    return Files.readString(Path.of("..", "docs", "diagnostics", code + ".md"));
  }
}
