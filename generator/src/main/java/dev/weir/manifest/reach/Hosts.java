package dev.weir.manifest.reach;

import dev.weir.model.HostPort;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of servers, as far as a rule about names can use them. */
final class Hosts {

  /** Two labels at least, the last with a letter: neither an address nor a search name. */
  private static final Pattern NAME =
      Pattern.compile("([a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?\\.)+[a-zA-Z][-a-zA-Z0-9]*");

  /** Rules about names hold for servers outside the cluster alone. */
  private static final Pattern IN_CLUSTER = Pattern.compile(".*\\.svc(\\..*)?");

  private Hosts() {}

  /** The names alone. */
  static NavigableSet<String> of(List<HostPort> servers) {
    NavigableSet<String> names = new TreeSet<>();
    servers.stream().map(HostPort::host).filter(Hosts::isName).forEach(names::add);
    return names;
  }

  /**
   * Every name beside the given ones: a Kafka client starts with a few brokers and is told of the
   * others. A domain of one label is none that servers share.
   */
  static NavigableSet<String> withSiblings(List<HostPort> servers) {
    NavigableSet<String> names = new TreeSet<>();
    for (String name : of(servers)) {
      String domain = name.substring(name.indexOf('.') + 1);
      names.add(isName(domain) ? "*." + domain : name);
    }
    return names;
  }

  private static boolean isName(String host) {
    return NAME.matcher(host).matches() && !IN_CLUSTER.matcher(host).matches();
  }
}
