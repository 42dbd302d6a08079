package dev.weir.extend;

import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs templates that can reach nothing but their model and their own folder, and that always end.
 */
final class Sandbox {

  private final String folder;
  private final TemplateFolder files;
  private final Configuration configuration;

  /** Templates that ran out of time: their threads may still run, so there are to be no more. */
  private final Set<String> endless = ConcurrentHashMap.newKeySet();

  Sandbox(String folder, Function<String, Optional<String>> files) {
    this.folder = folder;
    this.files = new TemplateFolder(folder, files);
    this.configuration = SandboxSettings.over(this.files);
  }

  /** The output, or the finding that says why there is none. */
  record Rendering(Optional<String> text, Optional<Diagnostic> finding) {

    static Rendering failed(Diagnostic finding) {
      return new Rendering(Optional.empty(), Optional.of(finding));
    }
  }

  boolean has(String file) {
    return files.text(file).isPresent();
  }

  Rendering render(String file, Map<String, Object> model) {
    if (endless.contains(file)) {
      return Rendering.failed(endless(file, BoundedRun.Outcome.TIME));
    }
    try {
      Template template = configuration.getTemplate(file);
      BoundedRun run = new BoundedRun(template, model);
      return rendering(file, run, run.outcome());
    } catch (IOException refusal) {
      return Rendering.failed(failure(file, refusal));
    }
  }

  private Rendering rendering(String file, BoundedRun run, BoundedRun.Outcome outcome) {
    return switch (outcome) {
      case DONE -> new Rendering(Optional.of(run.text()), Optional.empty());
      case FAILED -> Rendering.failed(failure(file, run.failure()));
      case OUTPUT -> Rendering.failed(tooLarge(file));
      case TIME -> {
        endless.add(file);
        yield Rendering.failed(endless(file, outcome));
      }
      case STEPS, DEPTH, MEMORY -> Rendering.failed(endless(file, outcome));
    };
  }

  private Diagnostic failure(String file, Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RefusedTemplateException refused) {
        return refused(refused);
      }
    }
    if (failure instanceof ParseException parse) {
      String where = Optional.ofNullable(parse.getTemplateName()).orElse(file);
      Location at = location(where, parse.getLineNumber(), parse.getColumnNumber());
      return failed(at, parse.getEditorMessage());
    }
    if (failure instanceof TemplateException run) {
      String where = Optional.ofNullable(run.getTemplateSourceName()).orElse(file);
      Location at = location(where, orZero(run.getLineNumber()), orZero(run.getColumnNumber()));
      return failed(at, run.getMessageWithoutStackTop());
    }
    return failed(location(file, 0, 0), String.valueOf(failure.getMessage()));
  }

  private static Diagnostic failed(Location at, String message) {
    return Diagnostic.of(
        ExtendCodes.TEMPLATE_FAILED,
        at,
        "FreeMarker says: " + FirstSentence.of(message),
        "a template that runs with env, team, workload and values",
        "correct the template");
  }

  private Diagnostic refused(RefusedTemplateException refused) {
    return finding(
        ExtendCodes.TEMPLATE_REFUSED,
        location(refused.file(), refused.line(), refused.column()),
        "the template uses " + refused.word(),
        "output that follows from env, team, workload and values alone, by a run that ends",
        "pass what you need in values");
  }

  private Diagnostic tooLarge(String file) {
    return finding(
        ExtendCodes.OUTPUT_TOO_LARGE,
        location(file, 0, 0),
        "the output has more than " + BoundedWriter.LIMIT + " characters",
        "at most " + BoundedWriter.LIMIT + " characters for one team or workload",
        "write fewer or smaller objects");
  }

  private Diagnostic endless(String file, BoundedRun.Outcome outcome) {
    return finding(
        ExtendCodes.TEMPLATE_ENDLESS,
        location(file, 0, 0),
        "the run was stopped: " + outcome.words(),
        "a run of at most " + BoundedRun.STEPS + " loop steps and calls",
        "shorten the loop or end the recursion");
  }

  private static Diagnostic finding(
      Code code, Location at, String found, String expected, String action) {
    return Diagnostic.of(code, at, found, expected, action);
  }

  private Location location(String file, int line, int column) {
    String path = folder + file;
    return line < 1 ? Location.ofFile(path) : Location.onLine(path, line, column, column + 1);
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
