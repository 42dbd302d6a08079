package dev.weir.cli;

import dev.weir.config.InputKind;
import dev.weir.files.LooseFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/** Makes a new, small repository that {@code generate} accepts at once. */
final class InitVerb implements Verb {

  private static final String TEMPLATES = "init/";

  /** From a file's place in the new repository to its template, where the two differ. */
  private static final Map<String, String> RENAMED =
      Map.of(
          ".gitignore", "gitignore",
          ".github/workflows/publish.yml", "workflows/publish.yml",
          ".github/workflows/validate.yml", "workflows/validate.yml");

  private static final List<String> FILES =
      List.of(
          ".github/workflows/publish.yml",
          ".github/workflows/validate.yml",
          ".gitignore",
          "README.md",
          "environments/platform.yaml",
          "environments/dev/environment.yaml",
          "teams/example/team.yaml",
          "teams/example/jobs/hello.yaml");

  @Override
  public CommandSpec spec() {
    return SharedOptions.verb("Makes a new, small, valid repository.")
        .addPositional(
            Flags.argument("0", "1", "dir", "Where; a folder that is empty or not there yet."));
  }

  @Override
  public Exit run(Run run) {
    String typed = run.argument(0).orElseThrow();
    Path folder = run.located(typed);
    if (!LooseFiles.isFree(folder)) {
      throw run.mistake("\"" + typed + "\" is there already and not an empty folder; name another");
    }
    // Read before anything is written: what is missing from the jar leaves no half repository.
    Map<String, byte[]> files = new TreeMap<>();
    FILES.forEach(file -> files.put(file, template(RENAMED.getOrDefault(file, file))));
    files.forEach((file, bytes) -> LooseFiles.write(folder.resolve(file), bytes));
    new SchemaFiles().write(folder.resolve("schema"), List.of(InputKind.values()));
    tell(run, typed, files);
    return Exit.DONE;
  }

  private static void tell(Run run, String typed, Map<String, byte[]> files) {
    StringBuilder text = new StringBuilder("made in " + typed + ":\n");
    files.keySet().forEach(file -> text.append("  ").append(file).append('\n'));
    text.append("  schema/   for editors: completion and checks while typing\n");
    text.append("next:\n");
    for (String verb : List.of("validate", "generate", "explain example/hello --env dev")) {
      text.append("  weir ").append(verb).append(" --root ").append(typed).append('\n');
    }
    run.io().out().print(text);
  }

  private static byte[] template(String name) {
    try (InputStream in = InitVerb.class.getResourceAsStream(TEMPLATES + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks the template " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
