package dev.weir.check.network;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.reach.Backend;
import dev.weir.manifest.reach.Need;
import dev.weir.manifest.reach.Reach;
import java.util.List;

/** What a job connects to can be said by a rule of the environment's policies. */
final class UnnamedServers implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    boolean knowsNames = Backend.of(scope.environment()).knowsNames();
    return Reach.of(scope.environment(), scope.workload()).nowhere().stream()
        .map(need -> finding(need, knowsNames))
        .distinct()
        .toList();
  }

  private static Diagnostic finding(Need need, boolean knowsNames) {
    if (!need.everyPod()) {
      return program(need);
    }
    return need.servers().ports().isEmpty() ? port(need) : ranges(need, knowsNames);
  }

  private static Diagnostic program(Need need) {
    return Diagnostic.of(
        NetworkCodes.NOWHERE,
        need.place(),
        need.what() + " is on a server that no rule can name: the JobManager could not fetch it",
        "a place in S3 or in the image, or an https address at port 443",
        "put the program there");
  }

  private static Diagnostic port(Need need) {
    return Diagnostic.of(
        NetworkCodes.NOWHERE,
        need.place(),
        need.what() + " has no port in its address and none of its own",
        "the TCP ports of its servers, which egress is opened for",
        "add ports to it");
  }

  private static Diagnostic ranges(Need need, boolean knowsNames) {
    return Diagnostic.of(
        NetworkCodes.NOWHERE,
        need.place(),
        need.what()
            + " has no cidrs"
            + (knowsNames ? " and its address is no name outside the cluster" : "")
            + ": every connection would be refused",
        "the ranges of all its servers"
            + (knowsNames ? "" : ", since a NetworkPolicy knows no names of hosts"),
        "add cidrs to it in the environment file");
  }
}
