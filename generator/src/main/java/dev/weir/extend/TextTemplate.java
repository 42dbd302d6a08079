package dev.weir.extend;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import java.util.Map;
import java.util.Optional;

/**
 * A template for text that people read, in the sandbox of all templates: it sees its model alone,
 * and its run ends.
 *
 * @param file its path in findings
 */
public record TextTemplate(String file, String template) {

  private static final String NAME = "template.ftl";

  /** The text, or the finding that says why there is none. */
  public record Rendered(Optional<String> text, Optional<Diagnostic> finding) {}

  /** Runs it; values are texts, numbers, lists and maps. */
  public Rendered render(Map<String, Object> model) {
    Sandbox sandbox =
        new Sandbox("", name -> name.equals(NAME) ? Optional.of(template) : Optional.empty());
    Sandbox.Rendering rendering = sandbox.render(NAME, model);
    return new Rendered(rendering.text(), rendering.finding().map(this::named));
  }

  private Diagnostic named(Diagnostic finding) {
    Location at = finding.location();
    return Diagnostic.of(
        finding.code(),
        new Location(file, at.line(), at.column(), at.endLine(), at.endColumn()),
        finding.found(),
        finding.expected(),
        finding.action());
  }
}
