package dev.weir.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small repository, as {@code init} makes it, to be broken in one place. */
record NewRepository(Path root) {

  static final String JOB = "teams/example/jobs/hello.yaml";

  static NewRepository in(Path folder) {
    Ran made = Ran.in(folder, "init", "repository");
    if (made.exit() != 0) {
      throw new IllegalStateException(made.err());
    }
    return new NewRepository(folder.resolve("repository"));
  }

  Ran run(String... args) {
    return Ran.in(root, args);
  }

  NewRepository with(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
    return this;
  }

  /** Replaces a text that must be there. */
  NewRepository edited(String file, String before, String after) throws IOException {
    String text = Files.readString(root.resolve(file));
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " does not say " + before);
    }
    return with(file, text.replace(before, after));
  }

  boolean has(String file) {
    return Files.exists(root.resolve(file));
  }
}
