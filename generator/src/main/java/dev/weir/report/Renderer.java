package dev.weir.report;

import java.util.Objects;

/**
 * Turns a report into text in any format; writing it somewhere is the caller's job.
 *
 * @param version Weir's own, for the formats that name their maker
 * @param sources the inputs' text, for code frames
 * @param style how text on stdout looks; files are always plain
 */
public record Renderer(String version, SourceLines sources, Style style) {

  public Renderer {
    Objects.requireNonNull(version);
    Objects.requireNonNull(sources);
    Objects.requireNonNull(style);
  }

  /** The report in the format and style that fit where it goes, ending in a line break. */
  public String render(FormatRequest request, Report report) {
    return switch (request.format()) {
      case TEXT -> new TextReport(sources, request.isToStdout() ? style : Style.PLAIN).of(report);
      case JSON -> JsonReport.of(report);
      case GITHUB -> GitHubReport.of(report);
      case SARIF -> new SarifReport(version).of(report);
    };
  }
}
