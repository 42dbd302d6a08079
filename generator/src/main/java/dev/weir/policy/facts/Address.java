package dev.weir.policy.facts;

import java.util.Locale;

/**
 * The parts of a URI, whatever it looks like.
 *
 * @param scheme in lower case; empty where none is written
 * @param host bucket or host without user and port; empty where there is none
 * @param path with its leading slash
 */
record Address(String scheme, String host, String path) {

  static Address of(String text) {
    int colon = text.indexOf(':');
    int slash = text.indexOf('/');
    if (colon <= 0 || (slash >= 0 && slash < colon)) {
      return new Address("", "", text);
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    if (!rest.startsWith("//")) {
      return new Address(scheme, "", rest);
    }
    int end = rest.indexOf('/', 2);
    String authority = end < 0 ? rest.substring(2) : rest.substring(2, end);
    return new Address(scheme, host(authority), end < 0 ? "" : rest.substring(end));
  }

  private static String host(String authority) {
    String server = authority.substring(authority.lastIndexOf('@') + 1);
    int port = server.lastIndexOf(':');
    boolean numbered = port > server.lastIndexOf(']');
    return numbered ? server.substring(0, port) : server;
  }
}
