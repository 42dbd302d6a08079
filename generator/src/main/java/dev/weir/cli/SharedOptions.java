package dev.weir.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Options that several verbs have. */
final class SharedOptions {

  static final String DEBUG = "--debug";

  static final String ROOT_HELP =
      "The repository (default: the current directory when it has environments/, else the launcher's"
          + " own clone).";

  private SharedOptions() {}

  /** A verb's start: what it does, in one line. */
  static CommandSpec verb(String does) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(does)
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n")
        .sortOptions(false);
    return spec;
  }

  /** What narrows a run, and how it reports. */
  static CommandSpec addRun(CommandSpec spec) {
    PreviousOptions.add(spec)
        .addOption(Flags.texts("--env", "name", "Only this environment; repeatable."))
        .addOption(Flags.texts("--team", "name", "Only this team; repeatable."))
        .addOption(Flags.texts("--job", "name", "Only this job or session cluster; repeatable."));
    return addReports(spec);
  }

  /** How a run reports, and how policies are asked. */
  static CommandSpec addReports(CommandSpec spec) {
    return spec.addOption(
            Flags.texts(
                "--format",
                "format[=file]",
                "How to report: text (default), json, github or sarif, on standard output or into a"
                    + " file; repeatable."))
        .addOption(Flags.flag("--strict", "Warnings count as errors."))
        .addOption(
            Flags.text(
                PolicyFlags.SERVER,
                "url",
                "Ask the policies on this OPA server, such as http://localhost:8181; it is never"
                    + " written to."))
        .addOption(
            Flags.text(
                PolicyFlags.DATE,
                "date",
                "The day that counts as today for policies, such as 2027-01-15 (default: today in"
                    + " UTC)."));
  }
}
