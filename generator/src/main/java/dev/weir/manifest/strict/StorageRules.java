package dev.weir.manifest.strict;

/** What an API server demands of claims for storage. */
final class StorageRules {

  private StorageRules() {}

  /** A PersistentVolumeClaim, or the template of one. */
  static RuleTree claimSpec() {
    return new RuleTree()
        .at("/spec", Rules.required("accessModes", "resources"))
        .at("/spec/accessModes", Rules.notEmpty())
        .at(
            "/spec/accessModes/*",
            Rules.oneOf("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"))
        .at("/spec/volumeMode", Rules.oneOf("Filesystem", "Block"))
        .at("/spec/resources", Rules.required("requests"))
        .at("/spec/resources/requests", Rules.required("storage"))
        .at("/spec/resources/{limits,requests}/*", Rules.quantity());
  }
}
