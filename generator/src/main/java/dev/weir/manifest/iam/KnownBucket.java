package dev.weir.manifest.iam;

import dev.weir.config.DataSystem.Bucket;
import dev.weir.model.Arn;
import dev.weir.resolve.Arns;
import dev.weir.resolve.EnvironmentData;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Optional;

/**
 * What an environment knows of a bucket that holds state, artefacts or logs: what it says of the
 * data system of the same bucket; without one, it is the cluster's own and has no key.
 */
record KnownBucket(ResolvedEnvironment environment, Optional<Bucket> declared) {

  static KnownBucket of(ResolvedEnvironment environment, String name) {
    return new KnownBucket(
        environment,
        environment.data().systems().buckets().values().stream()
            .filter(bucket -> bucket.name().equals(name))
            .findFirst());
  }

  String account() {
    EnvironmentData data = environment.data();
    return declared.map(data::account).orElse(environment.spec().cluster().account());
  }

  /** The right to use its key. */
  List<Need> key(Grant grant, KeyUse use) {
    EnvironmentData data = environment.data();
    String domain = Arns.domain(data.partition());
    return declared.stream()
        .flatMap(
            bucket ->
                bucket.kmsKey().map(Arn::parse).stream()
                    .map(
                        key ->
                            Need.own(
                                key.account(),
                                grant,
                                use.statement(grant, key, data.region(bucket), domain))))
        .toList();
  }
}
