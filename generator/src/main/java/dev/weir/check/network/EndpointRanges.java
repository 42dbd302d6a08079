package dev.weir.check.network;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A bucket behind an interface endpoint has an environment that knows where that is. */
final class EndpointRanges implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    Map<String, List<String>> ranges =
        environment.spec().network().map(Network::endpoints).orElse(Map.of());
    List<Diagnostic> findings = new ArrayList<>();
    environment
        .data()
        .systems()
        .buckets()
        .forEach(
            (name, bucket) -> {
              boolean said = bucket.endpoint().filter("interface"::equals).isPresent();
              if (said && ranges.getOrDefault("s3", List.of()).isEmpty()) {
                findings.add(finding(environment, name));
              }
            });
    return findings;
  }

  private static Diagnostic finding(ResolvedEnvironment environment, String bucket) {
    return Diagnostic.of(
        NetworkCodes.ENDPOINT,
        environment.data().place(SystemKind.BUCKET, bucket),
        "endpoint \"interface\" of bucket "
            + bucket
            + ", and no ranges for S3 in "
            + environment.name(),
        "the addresses of the endpoint; `all` does not stand for S3",
        "add them under network.endpoints.s3 of " + environment.name());
  }
}
