package dev.weir.manifest.lineage;

import dev.weir.model.HostPort;
import dev.weir.model.ShortName;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses as identities: in one spelling, and never with the credentials that they may hold. */
final class Addresses {

  /** Names that mean another machine in every cluster, and addresses that do so in every VPC. */
  private static final Pattern LOCAL =
      Pattern.compile("[^.]+|.*\\.svc|.*\\.cluster\\.local|.*\\.compute\\.internal|[0-9.]+|\\[.*");

  private static final Pattern JDBC =
      Pattern.compile("jdbc:([a-z0-9]+):[^?;]*?(?://|@)[^/;?]*([^?;]*)(.*)");

  private static final Pattern DATABASE =
      Pattern.compile("[?;&]databaseName=([^;&]*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern HTTP = Pattern.compile("(https?)://[^/]*([^?#]*).*");

  private Addresses() {}

  /** The brokers of a Kafka cluster, sorted. */
  static List<String> brokers(String bootstrapServers) {
    return HostPort.list(bootstrapServers).stream()
        .map(Addresses::text)
        .sorted()
        .distinct()
        .toList();
  }

  /** The database that a JDBC URL leads to, without user, password and options. */
  static String database(String url, UnaryOperator<String> inCluster) {
    Matcher matcher = JDBC.matcher(url);
    if (!matcher.matches()) {
      return inCluster.apply("jdbc/" + ShortName.digest(url));
    }
    Matcher named = DATABASE.matcher(matcher.group(3));
    String database = named.find() ? "/" + named.group(1) : matcher.group(2);
    return "jdbc:" + matcher.group(1) + "://" + hosts(HostPort.ofJdbc(url), inCluster) + database;
  }

  /** An HTTP endpoint, without user, password and query. */
  static String endpoint(String url, UnaryOperator<String> inCluster) {
    Matcher matcher = HTTP.matcher(url);
    return matcher.matches()
        ? matcher.group(1) + "://" + hosts(HostPort.ofUrl(url), inCluster) + matcher.group(2)
        : inCluster.apply("http/" + ShortName.digest(url));
  }

  private static String hosts(List<HostPort> hosts, UnaryOperator<String> inCluster) {
    String joined = hosts.stream().map(Addresses::text).sorted().collect(Collectors.joining(","));
    return hosts.stream().anyMatch(Addresses::isLocal) ? inCluster.apply(joined) : joined;
  }

  /** Whether the host is another one when it is asked for from another cluster. */
  static boolean isLocal(HostPort address) {
    return LOCAL.matcher(address.host().toLowerCase(Locale.ROOT)).matches();
  }

  private static String text(HostPort address) {
    String host = address.host().substring(address.host().lastIndexOf('@') + 1);
    return new HostPort(host.toLowerCase(Locale.ROOT), address.port()).toString();
  }
}
