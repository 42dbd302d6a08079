package dev.weir.check.access;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.DataSystem.Credentials;
import dev.weir.config.DataSystem.ManagedSecret;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Arn;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every ARN of an environment is of its partition, and of the region and account it belongs to. */
final class SystemArns implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    Declaration.of(environment).forEach(declared -> new Arns(declared, findings).check());
    return findings;
  }

  /** The ARNs of one system. */
  private record Arns(Declaration declared, List<Diagnostic> findings) {

    void check() {
      SystemFields fields = SystemFields.of(declared.system());
      region();
      fields.clusterArn().ifPresent(arn -> arn(arn, "clusterArn", owned()));
      fields.arn().ifPresent(arn -> arn(arn, "arn", anywhere()));
      fields
          .kmsKey()
          .ifPresent(
              arn ->
                  arn(arn, "kmsKey", fields.arn().map(this::besides).orElseGet(this::ownedOrNear)));
      declared.system().targetRoleArn().ifPresent(arn -> arn(arn, "targetRoleArn", anywhere()));
      fields
          .credentials()
          .flatMap(Credentials::secretsManager)
          .ifPresent(secret -> secret(secret, fields.credentialsAt() + "/secretsManager/"));
    }

    private void region() {
      String partition = declared.data().partition();
      if (!Arn.partitionOf(declared.region()).equals(partition)) {
        findings.add(
            Diagnostic.of(
                AccessCodes.OTHER_PLACE,
                declared.at("region"),
                "region \"" + declared.region() + "\" is not in partition " + partition,
                "a region of the cluster's partition: no role reaches into another one",
                "name a region of " + partition));
      }
    }

    private void secret(ManagedSecret secret, String at) {
      arn(secret.arn(), at + "arn", near());
      secret.kmsKey().ifPresent(key -> arn(key, at + "kmsKey", besides(secret.arn())));
    }

    private void arn(String arn, String field, ArnPlace place) {
      place.finding(arn, declared.at(field)).ifPresent(findings::add);
    }

    private ArnPlace anywhere() {
      return new ArnPlace(declared.data().partition(), Set.of(), Set.of());
    }

    private ArnPlace owned() {
      return new ArnPlace(
          declared.data().partition(), Set.of(declared.region()), Set.of(declared.account()));
    }

    /** Keys are of the system's region, and of its owner or of the jobs' account. */
    private ArnPlace ownedOrNear() {
      return new ArnPlace(
          declared.data().partition(),
          Set.of(declared.region()),
          Set.copyOf(
              List.of(declared.account(), declared.clusterAccount()).stream().distinct().toList()));
    }

    /** The account and region of the system or of the cluster. */
    private ArnPlace near() {
      String region = declared.data().declaredBy().spec().cluster().region();
      return new ArnPlace(
          declared.data().partition(),
          Set.copyOf(List.of(declared.region(), region).stream().distinct().toList()),
          ownedOrNear().accounts());
    }

    /** The account and region of another ARN. */
    private ArnPlace besides(String arn) {
      return Arn.tryParse(arn)
          .map(
              other ->
                  new ArnPlace(
                      declared.data().partition(), Set.of(other.region()), Set.of(other.account())))
          .orElseGet(this::anywhere);
    }
  }
}
