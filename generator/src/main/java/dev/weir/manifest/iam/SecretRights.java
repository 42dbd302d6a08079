package dev.weir.manifest.iam;

import dev.weir.config.DataSystem.Credentials;
import dev.weir.config.DataSystem.ManagedSecret;
import dev.weir.config.DataSystem.Secret;
import dev.weir.model.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rights to read one secret of Secrets Manager. */
final class SecretRights {

  private static final List<String> READ =
      List.of("secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue");

  private SecretRights() {}

  static List<Need> of(Line line, Secret secret) {
    Grant grant = line.whole("the line names exactly this secret");
    return needs(line, grant, secret.targetRoleArn(), secret.arn(), secret.kmsKey());
  }

  /** For credentials that the job's own role reads; others are no concern of IAM. */
  static List<Need> credentials(Line line, Credentials credentials) {
    Grant grant = line.whole("the job's own role reads the credentials of the system");
    return credentials.secretsManager().stream()
        .flatMap(secret -> needs(line, grant, Optional.empty(), secret).stream())
        .toList();
  }

  private static List<Need> needs(
      Line line, Grant grant, Optional<String> target, ManagedSecret secret) {
    return needs(line, grant, target, secret.arn(), secret.kmsKey());
  }

  private static List<Need> needs(
      Line line, Grant grant, Optional<String> target, String secret, Optional<String> key) {
    Arn arn = Arn.parse(secret);
    List<Need> needs = new ArrayList<>();
    Statement read = grant.statement("ReadSecret", READ, List.of(Glob.literal(secret)));
    needs.add(new Need(arn.account(), target, grant, read));
    KeyUse use = KeyUse.read("secretsmanager");
    key.map(Arn::parse)
        .map(
            k ->
                new Need(
                    k.account(),
                    target,
                    grant,
                    use.statement(grant, k, arn.region(), line.domain())))
        .ifPresent(needs::add);
    return needs;
  }
}
