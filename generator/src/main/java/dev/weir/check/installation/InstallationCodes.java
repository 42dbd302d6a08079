package dev.weir.check.installation;

import static dev.weir.diagnostic.Code.error;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What is wrong with the parts of the platform that an environment asks for. */
public final class InstallationCodes {

  static final Code RELEASE = error("ARG-051", "Operator release without a chart");
  static final Code ROLE = error("ARG-052", "Part of the platform without its AWS role");
  static final Code POOL = error("ARG-053", "Nodes of a pool that jobs cannot name");
  static final Code USELESS = error("ARG-054", "Part of the platform without its subject");

  private InstallationCodes() {}

  /** Every code of parts of the platform; those of their changes are with the other changes. */
  public static List<Code> all() {
    return List.of(RELEASE, ROLE, POOL, USELESS);
  }
}
