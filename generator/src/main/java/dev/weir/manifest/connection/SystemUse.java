package dev.weir.manifest.connection;

import dev.weir.config.DataSystem;
import dev.weir.model.ShortName;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.EnvironmentData;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One data system in one job: all lines of the job's access that name it, taken together.
 *
 * @param lines in the order of the file; never empty
 */
record SystemUse(ResolvedEnvironment environment, ResolvedJob job, List<Access> lines) {

  /** Longest session name that STS takes. */
  private static final int SESSION_LIMIT = 64;

  /** Every system that the job's access names, in the order of the file. */
  static List<SystemUse> of(ResolvedEnvironment environment, ResolvedJob job) {
    Map<String, List<Access>> bySystem = new LinkedHashMap<>();
    job.access()
        .forEach(line -> bySystem.computeIfAbsent(name(line), n -> new ArrayList<>()).add(line));
    return bySystem.values().stream()
        .map(lines -> new SystemUse(environment, job, List.copyOf(lines)))
        .toList();
  }

  /** The files of this system. */
  List<ConnectionFile> files() {
    return lines.get(0).system().match(new SystemFiles(this));
  }

  /** How the system's files and credentials are named: {@code kafka-orders}. */
  String name() {
    return name(lines.get(0));
  }

  /** A file of this system. */
  ConnectionFile file(String ending, String text) {
    return new ConnectionFile(
        name() + "." + ending, text, lines.get(0).toString(), lines.get(0).leaf());
  }

  EnvironmentData data() {
    return environment.data();
  }

  /** Region of the cluster, whose endpoints the pods reach. */
  String homeRegion() {
    return environment.spec().cluster().region();
  }

  /** What is read, each once. */
  String reads() {
    return all(Access::read);
  }

  /** What is written, each once. */
  String writes() {
    return all(Access::write);
  }

  /** What the first line says that says it. */
  Optional<String> first(Function<Access, Optional<Part>> part) {
    return lines.stream().flatMap(line -> part.apply(line).stream()).map(Part::value).findFirst();
  }

  /** Folder in which the system's credentials are mounted. */
  String credentialFolder() {
    return SystemCredentials.folder(job.name(), name());
  }

  /** Under which name the job appears in the log of the account whose role it assumes. */
  String session() {
    return ShortName.within(SESSION_LIMIT, "flink-" + job.name());
  }

  /** The bucket of a lake; empty when the environment has none of that name. */
  Optional<DataSystem.Bucket> bucket(DataSystem.Lake lake) {
    return Optional.ofNullable(data().systems().buckets().get(lake.bucket()));
  }

  private String all(Function<Access, List<Part>> parts) {
    return lines.stream()
        .flatMap(line -> parts.apply(line).stream())
        .map(Part::value)
        .filter(value -> !value.isEmpty())
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static String name(Access line) {
    return line.kind().word() + "-" + line.name();
  }
}
