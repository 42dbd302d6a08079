package dev.weir.manifest.strict;

import java.util.regex.Pattern;

/** Kubernetes' naming rules; each method returns what it expects, or the empty text. */
final class Names {

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern LABEL_1035 = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern QUALIFIED =
      Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
  private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");
  private static final Pattern ENVIRONMENT = Pattern.compile("[-._a-zA-Z][-._a-zA-Z0-9]*");
  private static final Pattern PORT = Pattern.compile("(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");

  private Names() {}

  /** RFC 1123 label: namespaces, containers, volumes. */
  static String labelFault(String name) {
    return fits(name, LABEL, 63)
        ? ""
        : "at most 63 of a-z, 0-9 and -, with a letter or digit at both ends";
  }

  /** RFC 1035 label: Services. */
  static String serviceFault(String name) {
    return fits(name, LABEL_1035, 63)
        ? ""
        : "at most 63 of a-z, 0-9 and -, with a letter first and no - last";
  }

  /** RFC 1123 subdomain: most objects. */
  static String subdomainFault(String name) {
    if (!name.isEmpty() && name.length() <= 253) {
      boolean parts = true;
      for (String part : name.split("\\.", -1)) {
        parts &= LABEL.matcher(part).matches();
      }
      if (parts) {
        return "";
      }
    }
    return "at most 253 of a-z, 0-9, - and ., with a letter or digit at both ends of each part";
  }

  /** RBAC objects: what fits in one segment of a path. */
  static String segmentFault(String name) {
    boolean bad =
        name.isEmpty()
            || name.equals(".")
            || name.equals("..")
            || name.indexOf('/') >= 0
            || name.indexOf('%') >= 0;
    return bad ? "a name without / and %, and not . or .." : "";
  }

  /** Key of a label or annotation: an optional subdomain, a slash, and a name. */
  static String keyFault(String key) {
    int slash = key.indexOf('/');
    boolean prefix = slash < 0 || subdomainFault(key.substring(0, slash)).isEmpty();
    String name = key.substring(slash + 1);
    return prefix && fits(name, QUALIFIED, 63)
        ? ""
        : "an optional domain and /, then at most 63 letters, digits, -, _ and .";
  }

  static String labelValueFault(String value) {
    return value.isEmpty() || fits(value, QUALIFIED, 63)
        ? ""
        : "at most 63 letters, digits, -, _ and ., with a letter or digit at both ends";
  }

  /** Key of a ConfigMap or Secret. */
  static String dataKeyFault(String key) {
    boolean dots = key.equals(".") || key.startsWith("..");
    return !dots && fits(key, KEY, 253) ? "" : "at most 253 letters, digits, -, _ and .";
  }

  static String variableFault(String name) {
    return ENVIRONMENT.matcher(name).matches()
        ? ""
        : "letters, digits, -, _ and ., with no digit first";
  }

  static String portNameFault(String name) {
    return fits(name, PORT, 15)
        ? ""
        : "a port number without quotes, or at most 15 of a-z, 0-9 and - with a letter among them";
  }

  static Violation violation(String pointer, String name, String expected) {
    String found = Shown.quoted(name) + " is no valid " + Fields.named(pointer);
    return Violation.of(pointer, Problem.BAD_NAME, found, expected, "change the name");
  }

  private static boolean fits(String name, Pattern pattern, int longest) {
    return name.length() <= longest && pattern.matcher(name).matches();
  }
}
