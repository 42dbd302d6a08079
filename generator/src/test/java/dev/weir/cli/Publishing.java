package dev.weir.cli;

import dev.weir.git.BareRepository;
import dev.weir.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A small company's inputs under Git, and the repository that they are delivered to. */
record Publishing(NewRepository inputs, GitRepository source, BareRepository delivery) {

  static final String DEV = "environment/dev";

  static Publishing in(Path folder) {
    NewRepository inputs = NewRepository.in(folder);
    GitRepository source = GitRepository.in(inputs.root());
    source.commit("Begin");
    return new Publishing(inputs, source, new BareRepository(folder.resolve("delivery.git")));
  }

  /** Runs the verb with more arguments. */
  Ran publish(String... more) {
    return run(List.of("publish", "--to", delivery.root().toString()), more);
  }

  /** Runs {@code verify} with more arguments. */
  Ran verify(String... more) {
    return run(List.of("verify", delivery.root().toString()), more);
  }

  /** Runs anything on a machine with some variables, whose clock stands still. */
  Ran run(Map<String, String> variables, String... args) {
    Host host = new Host(inputs.root(), Optional.empty(), variables, () -> 0, () -> Ran.TODAY);
    return Ran.on(host, Set.of(), args);
  }

  private Ran run(List<String> first, String... more) {
    return inputs.run(Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** Changes what is delivered, and commits that. */
  String parallelism(int number) throws IOException {
    inputs.with(
        NewRepository.JOB, job().replaceFirst("parallelism: \\d+", "parallelism: " + number));
    return source.commit("Run with " + number);
  }

  String job() throws IOException {
    return Files.readString(inputs.root().resolve(NewRepository.JOB));
  }
}
