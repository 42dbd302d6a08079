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
    if (need.servers().ports().isEmpty()) {
      return Diagnostic.of(
          NetworkCodes.NOWHERE,
          need.place(),
          need.what() + " has no port in its address and none of its own",
          "the TCP ports of its servers, which egress is opened for",
          "add ports to it");
    }
    String names = knowsNames ? " and its address is no name outside the cluster" : "";
    return Diagnostic.of(
        NetworkCodes.NOWHERE,
        need.place(),
        need.what() + " has no cidrs" + names + ": every connection would be refused",
        "the ranges of all its servers"
            + (knowsNames ? "" : ", since a NetworkPolicy knows no names of hosts"),
        need.everyPod()
            ? "add cidrs to it in the environment file"
            : "take the job's program from S3 or the image, or from an https address at port 443");
  }
}
