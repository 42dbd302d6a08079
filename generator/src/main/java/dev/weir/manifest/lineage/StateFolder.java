package dev.weir.manifest.lineage;

import dev.weir.model.Arn;
import dev.weir.resolve.Arns;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.StateBases;
import java.util.Set;
import java.util.TreeSet;

/** Folders of state, named as the keys of buckets are: by ARN. */
public final class StateFolder {

  private StateFolder() {}

  /** The folders of an environment, one for each base, with a slash at their end. */
  public static Set<String> all(ResolvedEnvironment environment) {
    StateBases bases = StateBases.of(environment.spec().storage());
    Set<String> folders = new TreeSet<>();
    folders.add(of(environment, bases.checkpoints()));
    folders.add(of(environment, bases.savepoints()));
    folders.add(of(environment, bases.highAvailability()));
    folders.add(of(environment, bases.changelog()));
    return folders;
  }

  /**
   * The folder of an environment below one of its bases.
   *
   * @param base an s3 URI without a slash at its end
   */
  private static String of(ResolvedEnvironment environment, String base) {
    String path = base.substring(base.indexOf("://") + "://".length());
    Arn arn = Arns.bucket(environment.spec().cluster().partition(), path);
    return arn + "/" + environment.name() + "/";
  }
}
