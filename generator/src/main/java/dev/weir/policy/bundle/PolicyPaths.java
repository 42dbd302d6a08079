package dev.weir.policy.bundle;

/** Where things of policies lie, from a repository's root. */
public final class PolicyPaths {

  /** The folder of the policies; {@code opa} embeds it, so it is always given as this. */
  public static final String FOLDER = "policies";

  /** Folders and files that {@code opa} does not see when it compiles. */
  static final String WAIVERS = "waivers";

  /** What the platform sets: read as it is, never compiled. */
  static final String COMPANY_DATA = "data";

  static final String FOREIGN = "foreign";
  static final String TESTS = "_test.rego";

  static final String WASM = "policy.wasm";
  static final String DIGESTS = "policy.sha256";
  static final String CATALOGUE = "catalogue.json";
  static final String CAPABILITIES = "capabilities.json";

  static final String MAIN = FOLDER + "/weir/main/main.rego";
  static final String RULES = FOLDER + "/weir/policies";

  /** The folder of the rules' pages. */
  public static final String PAGES = "docs/policies";

  private PolicyPaths() {}

  /** A file beside the compiled policies. */
  public static String in(String folder, String file) {
    return folder + "/" + file;
  }
}
