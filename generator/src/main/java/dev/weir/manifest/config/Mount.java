package dev.weir.manifest.config;

import java.util.Optional;

/**
 * A volume and the place where the main containers see it.
 *
 * @param volumeName at most 63 characters, unique in the pod
 * @param source what the volume holds
 * @param mountPath absolute path of a folder, or of one file where {@code subPath} is there
 * @param subPath the key that is mounted as a file
 */
public record Mount(
    String volumeName,
    Source source,
    String mountPath,
    Optional<String> subPath,
    boolean readOnly) {

  /** Kinds of volumes. */
  public enum Kind {
    CONFIG_MAP,
    SECRET,
    /** The Secrets Store CSI driver with a SecretProviderClass. */
    SECRET_PROVIDER_CLASS
  }

  /** What a volume holds: an object of the same namespace. */
  public record Source(Kind kind, String name) {}
}
