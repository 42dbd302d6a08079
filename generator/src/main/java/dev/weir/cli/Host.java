package dev.weir.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The machine around a run.
 *
 * @param folder the current directory
 * @param launcherHome the folder of the launcher's clone, when the launcher started this
 * @param variables the environment variables
 * @param nanos a clock for durations, in nanoseconds from any start
 * @param today the day that it is in UTC
 */
record Host(
    Path folder,
    Optional<Path> launcherHome,
    Map<String, String> variables,
    LongSupplier nanos,
    Supplier<LocalDate> today) {

  Host {
    variables = Map.copyOf(variables);
  }

  /** The user's folder; empty where the machine does not say. */
  Optional<Path> home() {
    return path("HOME");
  }

  /** The absolute path that an environment variable holds. */
  Optional<Path> path(String variable) {
    return isSet(variable)
        ? Optional.of(Path.of(variables.getOrDefault(variable, ""))).filter(Path::isAbsolute)
        : Optional.empty();
  }

  /** Whether an environment variable has a value that is not empty. */
  boolean isSet(String variable) {
    return !variables.getOrDefault(variable, "").isEmpty();
  }
}
