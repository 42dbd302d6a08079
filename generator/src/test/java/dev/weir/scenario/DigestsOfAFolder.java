package dev.weir.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;

/** Prints the digests of what a folder renders to, so that another JVM can be asked for them. */
final class DigestsOfAFolder {

  private DigestsOfAFolder() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.print(Rendered.digests(Rendered.valid(MemoryTree.of(Path.of(args[0])))));
  }
}
