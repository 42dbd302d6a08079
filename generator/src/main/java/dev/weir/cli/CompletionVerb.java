package dev.weir.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the script with which a shell completes verbs and options. */
final class CompletionVerb implements Verb {

  private static final List<String> SHELLS = List.of("bash", "fish", "zsh");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = SharedOptions.verb("Prints a completion script for a shell.");
    spec.usageMessage()
        .footerHeading("%nTo use it now and in every new shell:%n")
        .footer(
            "  bash  weir completion bash > ~/.weir-completion, and `. ~/.weir-completion` in ~/.bashrc",
            "  zsh   weir completion zsh > ~/.weir-completion, and `. ~/.weir-completion` in ~/.zshrc",
            "  fish  weir completion fish > ~/.config/fish/completions/weir.fish");
    return spec.addPositional(Flags.choice("1", "shell", SHELLS));
  }

  @Override
  public Exit run(Run run) {
    String shell = run.argument(0).orElseThrow();
    SelectionOptions.require(run, "shell", shell, SHELLS);
    CommandLine all = CommandModel.of().commandLine();
    // One script serves bash and zsh: it asks which of them reads it.
    run.io()
        .out()
        .print(shell.equals("fish") ? FishCompletion.of(all) : AutoComplete.bash("weir", all));
    return Exit.DONE;
  }
}
