package dev.weir.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A program that runs the whole verb for one commit after the other until it is killed. */
final class PublishLoop {

  private PublishLoop() {}

  /**
   * Publishes the inputs in {@code args[0]} to {@code args[1]}, from the commits that follow;
   * prints each commit before.
   */
  public static void main(String[] args) {
    PrintStream nobody =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Io io = new Io(nobody, nobody, Set.of(), Ran.host(Path.of(args[0])));
    for (String commit : List.of(args).subList(2, args.length)) {
      System.out.println(commit);
      Main.run(new String[] {"publish", "--to", args[1], "--source-ref", commit}, io);
    }
  }
}
