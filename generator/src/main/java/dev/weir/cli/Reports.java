package dev.weir.cli;

import dev.weir.files.LooseFiles;
import dev.weir.files.RootedFolder;
import dev.weir.report.Format;
import dev.weir.report.FormatChoice;
import dev.weir.report.FormatRequest;
import dev.weir.report.Renderer;
import dev.weir.report.Report;
import dev.weir.report.SourceLines;
import dev.weir.report.Style;
import dev.weir.source.FolderTree;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The reports that {@code --format} asks for. */
final class Reports {

  /** What the repository's inputs are called, as far as code frames are made of them. */
  private static final List<String> INPUTS =
      List.of("environments/", "teams/", "policies/data/", "policies/waivers/");

  private final Run run;
  private final List<FormatRequest> requests;

  private Reports(Run run, List<FormatRequest> requests) {
    this.run = run;
    this.requests = requests;
  }

  /** Reads the option before anything is done, so that a mistake costs no time. */
  static Reports of(Run run) {
    List<FormatRequest> requests =
        FormatChoice.parse(run.texts("--format"))
            .match(
                chosen -> chosen,
                refused -> {
                  throw run.mistake(refused);
                });
    return new Reports(run, requests);
  }

  /** The report for people alone. */
  static Reports ofText(Run run) {
    return new Reports(run, List.of(new FormatRequest(Format.TEXT, Optional.empty())));
  }

  /**
   * Writes them all.
   *
   * @param stream for the one that goes into no file
   */
  void write(Report report, RootedFolder root, PrintStream stream) {
    write(report, sources(root), stream);
  }

  /** As the other, with the text of inputs that lie elsewhere. */
  void write(Report report, SourceLines sources, PrintStream stream) {
    Style style = stream == run.io().out() && run.isColourful() ? Style.COLOUR : Style.PLAIN;
    Renderer renderer = new Renderer(Version.text(), sources, style);
    for (FormatRequest request : requests) {
      String text = renderer.render(request, report);
      request
          .file()
          .ifPresentOrElse(
              file -> LooseFiles.write(run.located(file), text.getBytes(StandardCharsets.UTF_8)),
              () -> stream.print(text));
    }
  }

  private static SourceLines sources(RootedFolder root) {
    FolderTree tree = new FolderTree(root);
    return file ->
        INPUTS.stream().anyMatch(file::startsWith) && root.exists(file)
            ? SourceLines.split(tree.read(file))
            : List.of();
  }
}
