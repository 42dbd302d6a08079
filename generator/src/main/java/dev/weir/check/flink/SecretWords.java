package dev.weir.check.flink;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells credentials by their names and by their looks (facts: Flink operator, common
 * misconfigurations).
 */
public final class SecretWords {

  private static final Pattern OPTION =
      Pattern.compile(
          "password|passwd|(^|[.-])secret([.-]|key|$)|access[.-]?key|sasl\\.jaas|private[.-]?key"
              + "|(^|[.-])token$|api[.-]?key|user\\.artifacts\\.http\\.header");
  private static final Pattern NO_SECRET =
      Pattern.compile("provider|secret-?name|secretkeyref|pull-secrets|keytab|\\.tokens\\.");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(^|_)(PASSWORD|PASSWD|PASS|SECRET|TOKEN|SECRET_KEY|ACCESS_KEY|ACCESS_KEY_ID"
              + "|SECRET_ACCESS_KEY|PRIVATE_KEY|API_KEY|CREDENTIALS?)$");
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "--?([a-z0-9]+[.-])*(password|passwd|secret|token|secret-key|access-key|private-key"
              + "|api-key)");
  private static final Pattern LOOKS =
      Pattern.compile(
          "\\bA(KIA|SIA)[0-9A-Z]{16}\\b|-----BEGIN [A-Z ]*PRIVATE KEY-----"
              + "|\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bxox[baprs]-[A-Za-z0-9-]{10,}"
              + "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."
              + "|\\b(username|user|password)\\s*=\\s*[\"'][^\"']+[\"'].*password\\s*=");

  private SecretWords() {}

  /** Whether an option of this name holds a credential. */
  public static boolean isSecretOption(String key) {
    String plain = key.toLowerCase(Locale.ROOT);
    return OPTION.matcher(plain).find()
        && !NO_SECRET.matcher(plain).find()
        && !plain.equals("kubernetes.secrets");
  }

  /** Whether an environment variable holds a credential, and not the path of one. */
  public static boolean isSecretVariable(String name, String value) {
    return VARIABLE.matcher(name.toUpperCase(Locale.ROOT)).find()
        && !value.isBlank()
        && !value.startsWith("/");
  }

  /** Whether an argument with what follows it holds a credential. */
  static boolean isSecretArgument(String argument, String next) {
    String[] parts = argument.split("=", 2);
    String name = parts[0].toLowerCase(Locale.ROOT).replace('_', '-');
    String value = parts.length == 2 ? parts[1] : next;
    return ARGUMENT.matcher(name).matches()
        && !value.isBlank()
        && !value.startsWith("-")
        && !value.startsWith("/");
  }

  /** Whether a text is a credential by its form, wherever it stands. */
  public static boolean looksSecret(String text) {
    return text.length() >= 16 && LOOKS.matcher(text).find();
  }
}
