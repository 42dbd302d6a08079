package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.extend.TextTemplate;
import dev.weir.git.CommitFacts;
import dev.weir.git.PathChange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The message of a delivered commit: a template's text, then trailers, which no template decides
 * (facts: Argo CD reads {@code Argocd-reference-commit-*}).
 *
 * @param template its text
 * @param file its name in findings
 */
public record CommitMessage(String template, String file) {

  private static final String DEFAULT = "commit-message.ftl";
  private static final int LONGEST_SUBJECT = 60;

  /** A message, or the finding that says why there is none. */
  record Rendered(Optional<String> text, Optional<Diagnostic> finding) {}

  /** The template in the jar. */
  public static CommitMessage standard() {
    try (InputStream in = CommitMessage.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + DEFAULT);
      }
      return new CommitMessage(new String(in.readAllBytes(), StandardCharsets.UTF_8), DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Rendered render(Source source, Delivery delivery, List<PathChange> changes) {
    TextTemplate.Rendered rendered =
        new TextTemplate(file, template).render(model(source, delivery, changes));
    return new Rendered(
        rendered.text().map(text -> tidy(text) + "\n\n" + trailers(source)), rendered.finding());
  }

  private static Map<String, Object> model(
      Source source, Delivery delivery, List<PathChange> changes) {
    CommitFacts commit = source.commit();
    Map<String, Object> from = new TreeMap<>();
    from.put("commit", commit.id());
    from.put("short", commit.shortId());
    from.put("subject", commit.subject());
    from.put("title", shortened(commit.subject()));
    from.put("body", commit.body());
    from.put("author", commit.author().toString());
    from.put("date", HydratorMetadata.date(commit));
    from.put("repository", source.repository());
    ChangeSummary summary = new ChangeSummary(changes);
    Map<String, Object> model = new TreeMap<>();
    model.put("source", from);
    model.put("branch", delivery.target());
    model.put("environments", List.copyOf(delivery.environments()));
    model.put("parts", summary.parts());
    model.put("added", summary.files().added());
    model.put("changed", summary.files().changed());
    model.put("removed", summary.files().removed());
    return model;
  }

  private static String trailers(Source source) {
    CommitFacts commit = source.commit();
    List<String> lines = new ArrayList<>();
    lines.add("Weir-version: " + source.maker().version());
    lines.add("Weir-policies: " + source.maker().policies());
    if (!source.repository().isEmpty()) {
      lines.add("Argocd-reference-commit-repourl: " + source.repository());
    }
    lines.add("Argocd-reference-commit-author: " + line(commit.author().toString()));
    lines.add("Argocd-reference-commit-sha: " + commit.id());
    lines.add("Argocd-reference-commit-subject: " + line(commit.subject()));
    if (!commit.body().isEmpty()) {
      lines.add("Argocd-reference-commit-body: " + Marker.quoted(commit.body()));
    }
    lines.add("Argocd-reference-commit-date: " + HydratorMetadata.date(commit));
    lines.add("Co-authored-by: " + line(commit.author().toString()));
    return String.join("\n", lines) + "\n";
  }

  /** No blanks at the ends of lines, and no more than one blank line together. */
  private static String tidy(String text) {
    return text.replace("\r\n", "\n")
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static String shortened(String subject) {
    return subject.length() <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }
}
