package dev.weir.manifest.lineage;

import dev.weir.config.EnvironmentSpec.Storage;
import dev.weir.model.Arn;
import dev.weir.resolve.Arns;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Folders of state, named as the keys of buckets are: by ARN. */
public final class StateFolder {

  private StateFolder() {}

  /** The folders of an environment, one for each base, with a slash at their end. */
  public static Set<String> all(ResolvedEnvironment environment) {
    return byField(environment).keySet();
  }

  /** The same folders, each with the field of the environment's storage that decides it. */
  public static Map<String, String> byField(ResolvedEnvironment environment) {
    Storage storage = environment.spec().storage();
    Map<String, String> fields = new TreeMap<>();
    fields.put(of(environment, storage.state()), "state");
    storage.checkpoints().ifPresent(b -> fields.putIfAbsent(of(environment, b), "checkpoints"));
    storage.savepoints().ifPresent(b -> fields.putIfAbsent(of(environment, b), "savepoints"));
    storage
        .highAvailability()
        .ifPresent(b -> fields.putIfAbsent(of(environment, b), "highAvailability"));
    storage.changelog().ifPresent(b -> fields.putIfAbsent(of(environment, b), "changelog"));
    return fields;
  }

  /**
   * The folder of an environment below one of its bases.
   *
   * @param base an s3 URI
   */
  private static String of(ResolvedEnvironment environment, String base) {
    String path = base.substring(base.indexOf("://") + "://".length()).replaceFirst("/$", "");
    Arn arn = Arns.bucket(environment.spec().cluster().partition(), path);
    return arn + "/" + environment.name() + "/";
  }
}
