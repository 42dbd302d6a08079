package dev.weir.check.network;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What network policies would refuse, or could only say too widely. */
public final class NetworkCodes {

  static final Code ANYWHERE = note("NET-001", "Rule for every public address");
  static final Code NOWHERE = error("NET-002", "Servers that no rule can name");
  static final Code ENDPOINT = error("NET-003", "Interface endpoint without its ranges");
  static final Code PORTS = error("NET-004", "More ports than the VPC CNI takes");
  static final Code MECHANISM = warning("NET-005", "Port of another way to authenticate");
  static final Code RANGE = error("NET-006", "Range that no rule can use");
  static final Code FAMILY = warning("NET-007", "Ranges of the other address family");
  static final Code CLUSTER_DNS = warning("NET-008", "DNS of the nodes without its address");

  private NetworkCodes() {}

  /** Every code of the network's rules. */
  public static List<Code> all() {
    return List.of(ANYWHERE, NOWHERE, ENDPOINT, PORTS, MECHANISM, RANGE, FAMILY, CLUSTER_DNS);
  }
}
