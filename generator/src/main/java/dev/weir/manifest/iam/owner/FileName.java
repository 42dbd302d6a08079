package dev.weir.manifest.iam.owner;

import dev.weir.model.ShortName;

/** Names of files for things whose names may have any characters. */
final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  /** The name itself where it can stand; else with dashes, and a hash that keeps it unique. */
  static String of(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "-");
    return plain.equals(name)
        ? ShortName.within(LONGEST, name)
        : ShortName.within(LONGEST, plain) + "-" + ShortName.digest(name);
  }
}
