package dev.weir.cli;

import dev.weir.config.InputKind;
import dev.weir.diagnostic.Suggestion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Prints or writes the JSON Schemas of the inputs. */
final class SchemaVerb implements Verb {

  @Override
  public CommandSpec spec() {
    return SharedOptions.verb("Prints the JSON Schema of a kind of input, or lists the kinds.")
        .addOption(
            Flags.path(
                "--write",
                "dir",
                "Write <kind>.schema.json there instead, of this kind or of all."))
        .addPositional(Flags.choice("0..1", "kind", words()));
  }

  @Override
  public Exit run(Run run) {
    Optional<InputKind> kind = run.argument(0).map(typed -> kind(run, typed));
    Optional<Path> folder = run.path("--write");
    if (folder.isPresent()) {
      List<InputKind> kinds = kind.map(List::of).orElse(List.of(InputKind.values()));
      new SchemaFiles().write(folder.get(), kinds);
      run.io()
          .say(
              kinds.size()
                  + (kinds.size() == 1 ? " schema" : " schemas")
                  + " written to "
                  + folder.get());
    } else {
      run.io().out().print(kind.map(new SchemaFiles()::text).orElseGet(SchemaVerb::list));
    }
    return Exit.DONE;
  }

  private static InputKind kind(Run run, String typed) {
    return Arrays.stream(InputKind.values())
        .filter(kind -> kind.word().equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(
            () ->
                run.mistake(
                    "unknown kind \"" + typed + "\"; " + Suggestion.action(typed, words())));
  }

  private static String list() {
    StringBuilder text = new StringBuilder();
    for (InputKind kind : InputKind.values()) {
      text.append(String.format(Locale.ROOT, "%-14s  %s%n", kind.word(), kind.place()));
    }
    return text.toString();
  }

  private static List<String> words() {
    return InputKind.words();
  }
}
