package dev.weir.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** What stands before and around the verbs. */
final class RootCommand {

  private RootCommand() {}

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("weir");
    spec.usageMessage()
        .description("Expands short job files into checked manifests for Apache Flink on EKS.")
        .synopsisSubcommandLabel("<verb>")
        .commandListHeading("%nVerbs:%n")
        .optionListHeading("%nOptions:%n")
        .footerHeading("%nExit codes:%n")
        .footer(
            "  0  done; warnings and notes are allowed; publish: published, unchanged or superseded",
            "  1  at least one error, with --strict also a warning; publish: refused",
            "  2  the command line makes no sense",
            "  3  generate --check: the output directory differs; verify: a branch does",
            "  4  trouble with the machine: disk, Git, network, others who keep pushing",
            " 70  a bug in Weir",
            "",
            "`weir <verb> --help` tells more of a verb.")
        .sortOptions(false);
    spec.addOption(everywhere(Flags.path("--root", "dir", SharedOptions.ROOT_HELP)));
    spec.addOption(everywhere(Flags.flag("--no-color", "Plain text on terminals too.")));
    spec.addOption(
        everywhere(Flags.flag(SharedOptions.DEBUG, "Stack traces of trouble with the machine.")));
    spec.addOption(everywhere(Flags.help("-h", "--help", "Show help.")));
    spec.addOption(Flags.version("-V", "--version", "Show the version."));
    return spec;
  }

  private static OptionSpec everywhere(OptionSpec option) {
    return option.toBuilder().scopeType(ScopeType.INHERIT).build();
  }
}
