package dev.weir.cli;

import dev.weir.diagnostic.EnvironmentException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParameterException;

/** The entry point: the only place that touches the process, and the one that maps outcomes. */
public final class Main {

  private Main() {}

  /** Runs the verb that the arguments name and ends the process with its exit code. */
  public static void main(String[] args) {
    Io io = ofProcess();
    if (!List.of(args).contains(SharedOptions.DEBUG)) {
      // Libraries print stack traces of trouble that is told in one sentence.
      System.setErr(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
    System.exit(run(args, io));
  }

  /** The exit code of one run. */
  static int run(String[] args, Io io) {
    Exit exit = outcome(args, io);
    if (io.out().checkError() && exit != Exit.BUG) {
      io.say("standard output cannot be written");
      exit = Exit.TROUBLE;
    }
    io.err().flush();
    return exit.code();
  }

  private static Exit outcome(String[] args, Io io) {
    try {
      return CommandModel.of(args).run(args, io);
    } catch (ParameterException e) {
      Mistakes.tell(e, io.err());
      return Exit.USAGE;
    } catch (EnvironmentException e) {
      io.say(String.valueOf(e.getMessage()));
      if (List.of(args).contains(SharedOptions.DEBUG)) {
        e.printStackTrace(io.err());
      }
      return Exit.TROUBLE;
    } catch (RuntimeException | Error e) {
      e.printStackTrace(io.err());
      io.say("this is a bug in Weir " + Version.text() + "; please report it with the lines above");
      return Exit.BUG;
    }
  }

  /** The streams are UTF-8 whatever the machine's own encoding: JSON and SARIF demand it. */
  private static Io ofProcess() {
    Host host =
        new Host(
            Path.of("").toAbsolutePath(),
            Optional.ofNullable(System.getProperty("weir.launcher.home")).map(Path::of),
            System.getenv(),
            System::nanoTime,
            () -> LocalDate.now(ZoneOffset.UTC));
    return new Io(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        terminals(System.getProperty("weir.launcher.terminals", "")),
        host);
  }

  /** Java cannot tell for one stream whether it is a terminal; the launcher can, and says so. */
  private static Set<Io.Terminal> terminals(String words) {
    Set<Io.Terminal> found = EnumSet.noneOf(Io.Terminal.class);
    Arrays.stream(Io.Terminal.values())
        .filter(t -> List.of(words.split(",")).contains(t.name().toLowerCase(Locale.ROOT)))
        .forEach(found::add);
    return found;
  }
}
