package dev.weir.manifest.strict;

/** The kinds of {@link Violation}; callers map each to a finding code. */
public enum Problem {
  /** A field that the kind does not have. */
  UNKNOWN_FIELD,
  /** A field that must be there and is not. */
  MISSING_FIELD,
  /** A value of another type than the field's. */
  WRONG_TYPE,
  /** A value outside the field's closed list. */
  NOT_ALLOWED,
  /** A value outside the field's range, length or pattern. */
  OUT_OF_RANGE,
  /** A text that is no Kubernetes quantity, or one that means something else than it seems to. */
  BAD_QUANTITY,
  /** A name, label or annotation that breaks Kubernetes' naming rules. */
  BAD_NAME,
  /** Two fields that exclude or contradict each other. */
  CONFLICT,
  /** A kind or API version that the cluster does not serve. */
  UNKNOWN_KIND,
  /** A release that the product has no schema for. */
  UNKNOWN_RELEASE,
  /** A CustomResourceDefinition that cannot be turned into a schema. */
  BAD_CRD
}
