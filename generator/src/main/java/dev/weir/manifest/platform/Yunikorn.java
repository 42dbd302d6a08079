package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Installation.Queues;
import dev.weir.manifest.JsonDocument;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * YuniKorn with the queues that jobs may name. It takes the pods of the teams' namespaces alone:
 * where it does not run, everybody else's pods still do.
 */
final class Yunikorn implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().yunikorn().stream()
        .flatMap(
            said ->
                site.environment().spec().yunikorn().stream()
                    .map(queues -> piece(site, said, queues)));
  }

  private static Piece piece(Site site, Queues said, EnvironmentSpec.Yunikorn queues) {
    Pin pin = site.pin("yunikorn", said.version());
    return site.chart("yunikorn", Wave.REST, pin, said, values(site, said, queues));
  }

  private static ObjectNode values(Site site, Queues said, EnvironmentSpec.Yunikorn queues) {
    ObjectNode values = Trees.empty();
    values.put("embedAdmissionController", true);
    values.putObject("service").put("type", "ClusterIP");
    values
        .putObject("yunikornDefaults")
        .put("admissionController.filtering.processNamespaces", namespaces(site))
        .put("queues.yaml", configuration(said, queues));
    return values;
  }

  /** Patterns of names; without one it would take every pod of the cluster. */
  private static String namespaces(Site site) {
    List<String> teams = site.teams().isEmpty() ? List.of("") : site.teams();
    return teams.stream().map(namespace -> "^" + namespace + "$").collect(Collectors.joining(","));
  }

  /** YuniKorn reads YAML, of which JSON is a part. */
  private static String configuration(Queues said, EnvironmentSpec.Yunikorn queues) {
    TreeSet<String> names = new TreeSet<>(queues.queues());
    names.addAll(queues.teams().values());
    names.addAll(said.room().keySet());
    ObjectNode file = Trees.empty();
    ObjectNode partition = file.putArray("partitions").addObject().put("name", "default");
    partition.putObject("nodesortpolicy").put("type", "binpacking");
    partition.putArray("placementrules").addObject().put("name", "provided").put("create", false);
    partition.putArray("queues").add(new QueueTree(names, said.room()).root());
    return JsonDocument.text(file);
  }
}
