package dev.weir.manifest;

/**
 * A file of the delivered tree that is no Kubernetes object and that nothing syncs: Terraform JSON,
 * a policy to hand over, the lineage.
 *
 * @param path from the tree's root, below {@code <env>/_documents/}
 * @param text the whole content, ending with a line feed
 */
public record Document(String path, String text) {

  /** The folder of an environment's documents, without a slash at its end. */
  public static String folder(String environment) {
    return environment + "/_documents";
  }
}
