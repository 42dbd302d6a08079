package dev.weir.cli;

import dev.weir.files.LooseFiles;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** What a run through the real entry point came to: exit code and both streams. */
record Ran(int exit, String out, String err) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  static final Path COMPANY = LooseFiles.real(Path.of(".."));

  /** A machine without terminals on which no time passes, with the folder as the current one. */
  static Host host(Path folder) {
    return new Host(folder, Optional.empty(), Map.of(), () -> 0, () -> TODAY);
  }

  /** Runs in a folder. */
  static Ran in(Path folder, String... args) {
    return on(host(folder), Set.of(), args);
  }

  /** Runs in the example company. */
  static Ran inCompany(String... args) {
    return in(COMPANY, args);
  }

  static Ran on(Host host, Set<Io.Terminal> terminals, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return on(host, terminals, out, args).withOut(out.toString(StandardCharsets.UTF_8));
  }

  /** Runs with any standard output; the result's is empty. */
  static Ran on(Host host, Set<Io.Terminal> terminals, OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Io io = new Io(print(out), print(err), terminals, host);
    int exit = Main.run(args, io);
    return new Ran(exit, "", err.toString(StandardCharsets.UTF_8));
  }

  /** A machine whose clock does something else. */
  static Host withClock(Path folder, LongSupplier nanos) {
    return new Host(folder, Optional.empty(), Map.of(), nanos, () -> TODAY);
  }

  private Ran withOut(String text) {
    return new Ran(exit, text, err);
  }

  private static PrintStream print(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
