package dev.weir.cli;

import dev.weir.git.BareRepository;
import dev.weir.git.GitRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A company with one job in development and production, whose inputs change from delivery to
 * delivery.
 */
record Shop(Path folder, GitRepository source, BareRepository delivery) {

  static final String JOB = "teams/orders/jobs/totals.yaml";
  static final String DEV = "environments/dev/environment.yaml";
  static final String PROD = "environments/prod/environment.yaml";
  static final String TO_PROD = "environment/prod";

  private static final Path BASE = Path.of("src/test/resources/scenarios/base");

  /** The inputs at one commit. */
  record Inputs(SortedMap<String, String> files) {

    Inputs {
      files = new TreeMap<>(files);
    }

    Inputs edited(String file, UnaryOperator<String> change) {
      String before = String.valueOf(files.get(file));
      String after = change.apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException("the edit of " + file + " changes nothing");
      }
      return with(file, after);
    }

    Inputs with(String file, String text) {
      SortedMap<String, String> changed = new TreeMap<>(files);
      changed.put(file, text);
      return new Inputs(changed);
    }

    Inputs without(String file) {
      SortedMap<String, String> changed = new TreeMap<>(files);
      changed.remove(file);
      return new Inputs(changed);
    }

    Inputs job(String more) {
      return edited(JOB, text -> text + more);
    }
  }

  static Inputs inputs() {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(BASE)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(BASE.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.remove("environments/emr/environment.yaml");
    return new Inputs(files)
        .edited("teams/orders/team.yaml", text -> text.replace("[dev]", "[dev, prod]"))
        .edited(DEV, Shop::withBoundary)
        .edited(PROD, Shop::withBoundary);
  }

  private static String withBoundary(String environment) {
    return environment.replace(
        "{type: irsa}",
        "{type: irsa, permissionsBoundary: \"arn:aws:iam::111122223333:policy/boundary\"}");
  }

  static Shop in(Path folder) throws IOException {
    Path root = Files.createDirectories(folder.resolve("shop"));
    return new Shop(
        root, GitRepository.in(root), new BareRepository(folder.resolve("delivery.git")));
  }

  /** Commits inputs in the place of all others. */
  String commit(Inputs inputs) throws IOException {
    for (String top : List.of("teams", "environments")) {
      remove(folder.resolve(top));
    }
    for (Map.Entry<String, String> file : inputs.files().entrySet()) {
      source.with(file.getKey(), file.getValue());
    }
    return source.commit("Change the inputs");
  }

  private static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  Ran publish(String... more) {
    List<String> all = new ArrayList<>(List.of("publish", "--to", delivery.root().toString()));
    all.addAll(List.of(more));
    return Ran.in(folder, all.toArray(String[]::new));
  }
}
