package dev.weir.manifest.connection;

import dev.weir.config.DataSystem;
import dev.weir.config.DataSystem.Credentials;
import dev.weir.model.ShortName;
import dev.weir.resolve.Access;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Optional;

/**
 * The credentials of one system as one job gets them: a folder of files, from a Secret or straight
 * from the Secrets Store CSI driver. The object is the job's own, so that no two workloads ever
 * make the same one.
 *
 * @param name of the object and of the Secret that it makes; for provided credentials, of the
 *     Secret that is there
 * @param volume name of the volume, at most 63 characters; of its own for each job, since several
 *     may mount one provided Secret
 * @param folder absolute path of the folder that is mounted
 * @param keys names of the files that clients read
 * @param leaf the line of the job's access that asks for it
 */
public record SystemCredentials(
    String name, String volume, String folder, List<String> keys, Credentials source, Leaf leaf) {

  private static final int VOLUME_LIMIT = 63;

  public SystemCredentials {
    keys = List.copyOf(keys);
  }

  /** Those of all systems of a job, in the order of its access. */
  public static List<SystemCredentials> of(ResolvedEnvironment environment, ResolvedJob job) {
    return SystemUse.of(environment, job).stream()
        .flatMap(use -> of(use.lines().get(0), use).stream())
        .toList();
  }

  /** The folder of one system's credentials, by the name of its files. */
  static String folder(String job, String system) {
    return "/opt/flink/credentials/" + job + "/" + system;
  }

  private static Optional<SystemCredentials> of(Access line, SystemUse use) {
    return credentials(line.system())
        .map(
            source ->
                new SystemCredentials(
                    source.provided().orElse(made(use.job().name(), line)),
                    ShortName.within(
                        VOLUME_LIMIT, "credentials-" + use.job().name() + "-" + use.name()),
                    use.credentialFolder(),
                    keys(line.system(), source),
                    source,
                    line.leaf()));
  }

  /**
   * A dot parts what may hold dashes, so {@code a-kafka.b-kafka-c} is of one job alone; the Secrets
   * that jobs declare have no dot in their names.
   */
  private static String made(String job, Access line) {
    return job + "-" + line.kind().word() + "." + line.name();
  }

  private static List<String> keys(DataSystem system, Credentials source) {
    return source
        .secretsManager()
        .map(DataSystem.ManagedSecret::keys)
        .filter(keys -> !keys.isEmpty())
        .orElseGet(() -> CredentialKeys.needed(system));
  }

  private static Optional<Credentials> credentials(DataSystem system) {
    if (system instanceof DataSystem.Kafka kafka) {
      return kafka.auth().flatMap(DataSystem.Auth::credentials);
    }
    return system instanceof DataSystem.Jdbc jdbc ? jdbc.credentials() : Optional.empty();
  }
}
