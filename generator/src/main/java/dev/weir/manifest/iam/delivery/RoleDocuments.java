package dev.weir.manifest.iam.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Document;
import dev.weir.manifest.DocumentConcern;
import dev.weir.manifest.JsonDocument;
import dev.weir.manifest.Target;
import dev.weir.manifest.Tracing;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Roles as files for another pipeline: of every workload, and of the operator. */
final class RoleDocuments implements DocumentConcern {

  private final RoleSource source;

  RoleDocuments(RoleSource source) {
    this.source = source;
  }

  @Override
  public List<Document> render(ResolvedEnvironment environment) {
    if (environment.spec().identity().isDeliveredInCluster()) {
      return List.of();
    }
    return Stream.concat(operatorRole(environment).stream(), roles(environment))
        .map(role -> document(environment, role))
        .toList();
  }

  /** Whose role the operator's is, for people. */
  static String operator(ResolvedEnvironment environment) {
    return "the operator in " + environment.name();
  }

  private Optional<DeliveredRole> operatorRole(ResolvedEnvironment environment) {
    return source
        .operator()
        .apply(environment)
        .map(role -> DeliveredRole.of(role, operator(environment)));
  }

  private Stream<DeliveredRole> roles(ResolvedEnvironment environment) {
    return environment.teams().stream()
        .flatMap(
            team ->
                team.workloads().stream()
                    .map(workload -> new Target(environment, team, workload, Tracing.OFF)))
        .flatMap(target -> DeliveredRole.of(target, source).stream());
  }

  private static Document document(ResolvedEnvironment environment, DeliveredRole role) {
    String folder = Document.folder(environment.name());
    boolean terraform = environment.spec().identity().deliveredAs().equals("terraform");
    ObjectNode tree =
        terraform ? TerraformRole.of(role, environment) : PlainRole.of(role, environment);
    String path =
        terraform
            ? folder + "/terraform/" + role.objectName() + ".tf.json"
            : folder + "/iam/" + role.objectName() + ".json";
    return new Document(path, JsonDocument.text(tree));
  }
}
