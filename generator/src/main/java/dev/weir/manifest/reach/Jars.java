package dev.weir.manifest.reach;

import dev.weir.manifest.Origin;
import dev.weir.manifest.reach.Need.Servers;
import dev.weir.model.HostPort;
import dev.weir.resolve.JobSettings.Sql;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Web servers that a JobManager fetches its job's program from. */
final class Jars {

  /** Without it Flink refuses addresses that are not encrypted. */
  private static final String RAW_HTTP = "user.artifacts.raw-http-enabled";

  private Jars() {}

  /** One for each program with such an address; the operator fetches those of session jobs. */
  static List<Need> of(Workload workload) {
    return workload.match(application -> of(application.cluster()), session -> List.of());
  }

  private static List<Need> of(ResolvedJob job) {
    return job.settings().artifact().stream()
        .flatMap(artifact -> Stream.of(artifact.jar(), artifact.sql().flatMap(Sql::runner)))
        .flatMap(uri -> uri.stream())
        .filter(uri -> uri.startsWith("https://") || (uri.startsWith("http://") && takesHttp(job)))
        .map(uri -> need(job, uri))
        .toList();
  }

  private static boolean takesHttp(ResolvedJob job) {
    return Optional.ofNullable(job.flinkConfiguration().get(RAW_HTTP))
        .filter(option -> option.value().strip().equalsIgnoreCase("true"))
        .isPresent();
  }

  private static Need need(ResolvedJob job, String uri) {
    List<HostPort> servers = HostPort.ofUrl(uri);
    SortedSet<Integer> ports = new TreeSet<>();
    servers.forEach(server -> ports.add(server.port()));
    SortedSet<String> hosts = Hosts.of(servers);
    boolean isPublic = ports.contains(443) && !hosts.isEmpty();
    Origin why = Origin.rule("the JobManager fetches the job's program", job.leaf("artifact"));
    return new Need(
        "the job's program",
        new Servers(List.of(), hosts, ports),
        isPublic,
        false,
        why,
        job.at("artifact"));
  }
}
