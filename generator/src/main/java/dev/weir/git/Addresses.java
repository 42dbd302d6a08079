package dev.weir.git;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that name a repository. */
public final class Addresses {

  private static final Pattern CREDENTIALS = Pattern.compile("^([a-z][a-z0-9+.-]*://)[^/@]*@");
  private static final Pattern ANYWHERE = Pattern.compile("([a-z][a-z0-9+.-]*://)[^/@\\s]*@");
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://.*");
  private static final Pattern SSH = Pattern.compile("^(ssh|git\\+ssh|ssh\\+git)://.*");
  private static final Pattern WEB = Pattern.compile("^https?://.*");
  private static final Pattern USER_OF_WEB = Pattern.compile("^https?://[^/]*@.*");
  private static final Pattern PASSWORD = Pattern.compile("^[a-z][a-z0-9+.-]*://[^/@]*:[^/]*@.*");
  private static final Pattern OVER_SSH = Pattern.compile("^[^/\\\\:]{2,}:(?!//).+");

  private Addresses() {}

  /** Whether the text names a repository elsewhere, or by a {@code file} address; else a path. */
  static boolean isUrl(String typed) {
    return SCHEME.matcher(typed).matches() || OVER_SSH.matcher(typed).matches();
  }

  /** Whether it is an address for SSH: {@code ssh://…}, or {@code user@host:path}. */
  static boolean isSsh(String typed) {
    return SSH.matcher(typed).matches()
        || (!SCHEME.matcher(typed).matches() && OVER_SSH.matcher(typed).matches());
  }

  static boolean isWeb(String typed) {
    return WEB.matcher(typed).matches();
  }

  /**
   * Whether the text holds a password, or for the web any name before the host, which may be a
   * token: other programs see it among the arguments, and files of history keep it.
   */
  public static boolean hasCredentials(String typed) {
    return USER_OF_WEB.matcher(typed).matches() || PASSWORD.matcher(typed).matches();
  }

  /**
   * The repository that an address names, whichever way it is reached: {@code
   * git@github.com:acme/flink.git} and {@code https://github.com/acme/flink} are one.
   */
  public static String place(String url) {
    String plain = withoutCredentials(url).replaceFirst("^[a-z][a-z0-9+.-]*://", "");
    String hosted = plain.replaceFirst("^[^/@]*@", "").replaceFirst("^([^/:]+):(\\d+/)?", "$1/");
    return hosted.replaceFirst("/+$", "").replaceFirst("\\.git$", "").toLowerCase(Locale.ROOT);
  }

  /** The address without a user's name and password, which may be a token. */
  static String withoutCredentials(String url) {
    return CREDENTIALS.matcher(url).replaceFirst("$1");
  }

  /** A message without the credentials of any address in it. */
  static String withoutAnyCredentials(String message) {
    return ANYWHERE.matcher(message).replaceAll("$1");
  }
}
