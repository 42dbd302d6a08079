package dev.weir.manifest.iam.delivery;

/** Texts of Terraform's JSON syntax, in which every string is a template. */
final class TerraformText {

  private TerraformText() {}

  /** A text that Terraform takes as it is: {@code ${aws:userid}} is IAM's, not Terraform's. */
  static String literal(String text) {
    return text.replace("${", "$${").replace("%{", "%%{");
  }

  /**
   * A name of a resource. Names of teams and workloads have letters, digits and dashes; an
   * underscore stands for whatever else there is.
   */
  static String identifier(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_-]", "_");
    return Character.isLetter(plain.charAt(0)) ? plain : "_" + plain;
  }
}
