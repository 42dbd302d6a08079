package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec.Operator;
import dev.weir.model.Version;

/** Reads an environment's operator. */
final class Dialects {

  /** Apache's main branch counts as the release after the newest. */
  private static final Version MAIN = Version.of(1, 16);

  private Dialects() {}

  static Dialect of(Operator operator) {
    Dialect.Kind kind = operator.type().equals("emr") ? Dialect.Kind.EMR : Dialect.Kind.APACHE;
    Version version = operator.version().equals("main") ? MAIN : Version.parse(operator.version());
    return new Dialect(kind, version);
  }
}
