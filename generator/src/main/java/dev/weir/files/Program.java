package dev.weir.files;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/** A program of the machine, run in a folder without standard input. */
public record Program(String name, Path folder) {

  /**
   * How a run ended.
   *
   * @param file what stood in the file that it was given, when it was given one and wrote it
   */
  public record Ended(int exit, String out, String err, Optional<byte[]> file) {}

  /**
   * Runs it to its end.
   *
   * @return empty when there is no such program on the PATH
   * @throws EnvironmentException when the machine refuses otherwise
   */
  public Optional<Ended> run(List<String> arguments) {
    return started(arguments).map(process -> ended(process, Optional.empty()));
  }

  /** As {@link #run}, with an option more whose value is a new file. */
  public Optional<Ended> runWithFile(List<String> arguments, String option) {
    try {
      Path scratch = Files.createTempDirectory("weir");
      Path file = scratch.resolve("file");
      try {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(option, file.toString()));
        return started(all).map(process -> ended(process, Optional.of(file)));
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(scratch);
      }
    } catch (IOException e) {
      throw new EnvironmentException("no temporary folder can be made or removed", e);
    }
  }

  /**
   * As {@link #run}, with files in a folder of their own; {@code @name} in an argument becomes the
   * path of one.
   */
  public Optional<Ended> runWithInputs(List<String> arguments, SortedMap<String, byte[]> inputs) {
    try {
      Path scratch = Files.createTempDirectory("weir");
      try {
        List<String> all = new ArrayList<>(arguments);
        for (Map.Entry<String, byte[]> input : inputs.entrySet()) {
          String file = Files.write(scratch.resolve(input.getKey()), input.getValue()).toString();
          all.replaceAll(argument -> argument.equals("@" + input.getKey()) ? file : argument);
        }
        return started(all).map(process -> ended(process, Optional.empty()));
      } finally {
        for (String name : inputs.keySet()) {
          Files.deleteIfExists(scratch.resolve(name));
        }
        Files.deleteIfExists(scratch);
      }
    } catch (IOException e) {
      throw new EnvironmentException("no temporary folder can be made or removed", e);
    }
  }

  private Optional<Process> started(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(arguments);
    try {
      return Optional.of(new ProcessBuilder(command).directory(folder.toFile()).start());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Ended ended(Process process, Optional<Path> file) {
    try (InputStream out = process.getInputStream();
        InputStream err = process.getErrorStream()) {
      process.getOutputStream().close();
      CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> text(err));
      String printed = text(out);
      int exit = process.waitFor();
      return new Ended(exit, printed, said.join(), file.flatMap(LooseFiles::readIfThere));
    } catch (IOException e) {
      throw new EnvironmentException(name + " cannot be listened to", e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new EnvironmentException(name + " was not waited for", e);
    }
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
