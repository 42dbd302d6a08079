package dev.weir.cli;

import java.util.Optional;

/** Weir's own version, from the jar's manifest. */
final class Version {

  private Version() {}

  /** The version's number; {@code development} when the classes lie in no jar. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage())
        .map(Package::getImplementationVersion)
        .orElse("development");
  }
}
