package dev.weir.manifest.strict;

/** Whose Flink operator an environment runs. */
public enum Dialect {
  /** Apache's operator, a release of which fixes every field. */
  APACHE,
  /** EMR on EKS: Apache's kinds with fields of its own, whose full list is not published. */
  EMR
}
