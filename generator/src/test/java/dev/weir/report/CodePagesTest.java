package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodePagesTest {

  private static final Code CODE = Code.error("ZZZ-001", "a title");

  private static final String GOOD =
      """
      # ZZZ-001: a title

      ## What happens

      It fails.

      ## Why

      So.

      ## Wrong

      ```yaml
      a: 1
      ```

      ## Right

      ```yaml
      a: 2
      ```

      ## What to do

      Mend it.
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeAGoodPage() throws IOException {
    write("ZZZ-001.md", GOOD);
  }

  @Test
  void goodPageHasNoProblem() throws IOException {
    assertThat(problems()).isEmpty();
  }

  @Test
  void codeWithoutAPageIsAProblem() throws IOException {
    List<Code> codes = List.of(Code.note("ZZZ-002", "another"), CODE);

    assertThat(CodePages.problems(folder, codes)).containsExactly("ZZZ-002 has no page");
  }

  @Test
  void pageWithoutACodeIsAProblem() throws IOException {
    write("ZZZ-003.md", GOOD);

    assertThat(problems()).containsExactly("page ZZZ-003 has no code");
  }

  @Test
  void titleMustBeThatOfTheCode() throws IOException {
    write("ZZZ-001.md", GOOD.replace("a title", "a title or so"));

    assertThat(problems()).containsExactly("ZZZ-001 does not start with \"# ZZZ-001: a title\"");
  }

  @Test
  void sectionsMustBeTheFiveInOrder() throws IOException {
    write("ZZZ-001.md", GOOD.replace("## Why\n\nSo.\n\n", ""));

    assertThat(problems())
        .containsExactly(
            "ZZZ-001 has the sections [What happens, Wrong, Right, What to do]"
                + " instead of [What happens, Why, Wrong, Right, What to do]");
  }

  @Test
  void sectionMustSaySomething() throws IOException {
    write("ZZZ-001.md", GOOD.replace("Mend it.", ""));

    assertThat(problems()).containsExactly("ZZZ-001 says nothing under \"What to do\"");
  }

  @Test
  void examplesMustBeFencedYaml() throws IOException {
    write("ZZZ-001.md", GOOD.replace("```yaml\na: 2\n```", "a: 2"));

    assertThat(problems()).containsExactly("ZZZ-001 has no fenced yaml under \"Right\"");
  }

  private List<String> problems() throws IOException {
    return CodePages.problems(folder, List.of(CODE));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
