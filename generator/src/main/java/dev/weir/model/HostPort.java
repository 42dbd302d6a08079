package dev.weir.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host, by name or address, and a TCP port of it. */
public record HostPort(String host, int port) implements Comparable<HostPort> {

  private static final Comparator<HostPort> ORDER =
      Comparator.comparing(HostPort::host).thenComparingInt(HostPort::port);

  /** Ports that drivers use when the URL names none, by the URL's sub-protocol. */
  private static final Map<String, Integer> DATABASES =
      Map.of(
          "postgresql", 5432,
          "redshift", 5439,
          "mysql", 3306,
          "mariadb", 3306,
          "sqlserver", 1433,
          "oracle", 1521,
          "db2", 50000);

  /** The authority of a JDBC URL: what stands between {@code //} (or {@code @}) and the path. */
  private static final Pattern AUTHORITY =
      Pattern.compile("jdbc:([a-z0-9]+):.*?(?://|@)([^/;?]*).*");

  private static final Pattern ADDRESS = Pattern.compile("(\\[[^\\]]+\\]|[^:]+)(?::(\\d{1,5}))?.*");

  /** The addresses of a list joined by commas; those without a port are passed over. */
  public static List<HostPort> list(String joined) {
    return addresses(joined, -1).stream().filter(address -> address.port > 0).toList();
  }

  /** The one address of an http or https URL; empty when it names no host. */
  public static List<HostPort> ofUrl(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      return List.of();
    }
    if (uri.getHost() == null) {
      return List.of();
    }
    int standard = "http".equals(uri.getScheme()) ? 80 : 443;
    return List.of(new HostPort(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort()));
  }

  /**
   * The addresses of a JDBC URL, each with its driver's own port where it names none; empty when
   * the URL has another form.
   */
  public static List<HostPort> ofJdbc(String url) {
    Matcher matcher = AUTHORITY.matcher(url);
    if (!matcher.matches()) {
      return List.of();
    }
    String authority = matcher.group(2);
    String hosts = authority.substring(authority.lastIndexOf('@') + 1);
    return addresses(hosts, DATABASES.getOrDefault(matcher.group(1), -1)).stream()
        .filter(address -> address.port > 0)
        .toList();
  }

  private static List<HostPort> addresses(String joined, int standard) {
    List<HostPort> addresses = new ArrayList<>();
    for (String text : joined.split(",", -1)) {
      Matcher matcher = ADDRESS.matcher(text.strip());
      if (matcher.matches()) {
        String port = matcher.group(2);
        String host = matcher.group(1);
        addresses.add(new HostPort(host, port == null ? standard : Integer.parseInt(port)));
      }
    }
    return addresses;
  }

  @Override
  public int compareTo(HostPort other) {
    return ORDER.compare(this, other);
  }

  /** As URLs write it: {@code broker:9098}. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
