package dev.weir.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The workflows that a new repository gets are those of this one, but for where Weir comes from.
 */
class TemplatesTest {

  @Test
  void validateTakesWeirFromAnotherRepository() {
    assertThat(difference("validate.yml"))
        .containsExactly(
            "- # Judges the inputs that a pull request changes, by the Weir and the policies of the"
                + " branch that it goes to. It needs no",
            "- # secret and no right to write, and so runs for forks too.",
            "+ # Judges the inputs that a pull request changes, by the policies of the branch that"
                + " it goes to. It needs no secret and",
            "+ # no right to write, and so runs for forks too.",
            "-       - name: Check out the branch that it goes to",
            "-         uses: " + checkout(),
            "-         with:",
            "-           ref: ${{ github.base_ref }}",
            "-           path: base",
            "-           persist-credentials: false",
            "+       # A commit of Weir that you trust; whoever can change it changes what judges.",
            "-         uses: ./base",
            "+         uses: example/weir@REPLACE-WITH-A-COMMIT");
  }

  @Test
  void publishTakesWeirFromAnotherRepository() {
    assertThat(difference("publish.yml"))
        .containsExactly(
            "+       # A commit of Weir that you trust; whoever can change it changes what judges.",
            "-         uses: ./",
            "+         uses: example/weir@REPLACE-WITH-A-COMMIT");
  }

  @Test
  void nothingElseIsATemplate() {
    assertThat(WorkflowFile.templates())
        .extracting(WorkflowFile::name)
        .containsExactly("publish.yml", "validate.yml");
  }

  private static List<String> difference(String name) {
    return DiffUtils.diff(lines(WorkflowFile.own(name)), lines(WorkflowFile.template(name)))
        .getDeltas()
        .stream()
        .flatMap(
            delta ->
                Stream.concat(
                    delta.getSource().getLines().stream().map(line -> "- " + line),
                    delta.getTarget().getLines().stream().map(line -> "+ " + line)))
        .toList();
  }

  private static List<String> lines(WorkflowFile file) {
    return file.text().lines().toList();
  }

  private static String checkout() {
    return WorkflowFile.own("ci.yml")
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("- uses: actions/checkout@"))
        .map(line -> line.substring("- uses: ".length()))
        .findFirst()
        .orElseThrow();
  }
}
