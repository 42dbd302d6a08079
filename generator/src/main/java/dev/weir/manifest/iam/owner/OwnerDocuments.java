package dev.weir.manifest.iam.owner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Document;
import dev.weir.manifest.DocumentConcern;
import dev.weir.manifest.JsonDocument;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.manifest.iam.OperatorRole;
import dev.weir.manifest.iam.OwnerNeed;
import dev.weir.manifest.iam.WorkloadRole;
import dev.weir.model.Arn;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The owners' side of access to foreign accounts: for each of their resources a policy to attach,
 * and for each role that they lend its trust and its permissions.
 */
public final class OwnerDocuments implements DocumentConcern {

  @Override
  public List<Document> render(ResolvedEnvironment environment) {
    List<OwnerNeed> needs = needs(environment).toList();
    SortedMap<String, ObjectNode> files = new TreeMap<>();
    resources(needs, files);
    roles(environment, needs, files);
    String folder = Document.folder(environment.name()) + "/owners/";
    return files.entrySet().stream()
        .map(
            file ->
                new Document(folder + file.getKey() + ".json", JsonDocument.text(file.getValue())))
        .toList();
  }

  private static Stream<OwnerNeed> needs(ResolvedEnvironment environment) {
    Stream<OwnerNeed> workloads =
        environment.teams().stream()
            .flatMap(
                team ->
                    team.workloads().stream()
                        .map(workload -> new Target(environment, team, workload, Tracing.OFF)))
            .flatMap(target -> WorkloadRole.ofOthers(target).stream());
    return Stream.concat(workloads, OperatorRole.ofOthers(environment).stream());
  }

  /** A policy for each resource whose account is not that of the role which uses it. */
  private static void resources(List<OwnerNeed> needs, SortedMap<String, ObjectNode> files) {
    SortedMap<String, List<Entry>> byResource = new TreeMap<>();
    for (OwnerNeed need : needs) {
      String user = need.targetRole().orElse(need.principal());
      if (Arn.parse(user).account().equals(need.account())) {
        continue;
      }
      for (Entry entry : Entry.of(user, need.statement())) {
        String file = need.account() + "/" + entry.resource().file();
        byResource.computeIfAbsent(file, f -> new ArrayList<>()).add(entry);
      }
    }
    byResource.forEach((file, entries) -> files.put(file, ResourcePolicy.of(entries)));
  }

  private static void roles(
      ResolvedEnvironment environment, List<OwnerNeed> needs, SortedMap<String, ObjectNode> files) {
    SortedMap<String, List<OwnerNeed>> byRole = new TreeMap<>();
    needs.forEach(
        need ->
            need.targetRole()
                .ifPresent(role -> byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(need)));
    byRole.forEach(
        (role, its) -> {
          Arn arn = Arn.parse(role);
          String file =
              arn.account() + "/role-" + FileName.of(arn.resource().substring("role/".length()));
          files.put(file + "-trust", LentRole.trust(its, !environment.usesIrsa()));
          files.put(file + "-permissions", LentRole.permissions(its));
        });
  }
}
