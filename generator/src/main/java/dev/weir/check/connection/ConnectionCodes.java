package dev.weir.check.connection;

import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What keeps a job from connecting to its data systems. */
public final class ConnectionCodes {

  static final Code TWO_NAMES = warning("ACC-052", "Two names where a client takes one");
  static final Code ROLE_UNUSED = warning("ACC-053", "Bucket's role that no S3 plugin assumes");

  private ConnectionCodes() {}

  /** Every code of connections. */
  public static List<Code> all() {
    return List.of(TWO_NAMES, ROLE_UNUSED);
  }
}
