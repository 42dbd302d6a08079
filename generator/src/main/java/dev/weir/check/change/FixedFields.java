package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cluster is for life: session or application, native or standalone. The operator refuses
 * the change of a deployed resource, at sync or without any sign (facts: Flink operator, admission
 * rules D25, D26).
 */
final class FixedFields implements ChangeCheck {

  private static final String EXPECTED =
      "what was delivered: the operator refuses to change it as long as the resource lives";

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    return scope.workloads().stream()
        .flatMap(change -> FlinkCluster.pairs(change).stream())
        .flatMap(pair -> check(scope, pair))
        .toList();
  }

  private static Stream<Diagnostic> check(ChangeScope scope, FlinkCluster.Pair pair) {
    Optional<ResolvedJob> part = scope.part(pair.after().team(), pair.after().name());
    return part.stream().flatMap(said -> Stream.concat(kind(scope, said, pair), mode(said, pair)));
  }

  private static Stream<Diagnostic> kind(
      ChangeScope scope, ResolvedJob part, FlinkCluster.Pair pair) {
    if (pair.before().hasJob() == pair.after().hasJob()) {
      return Stream.empty();
    }
    return Stream.of(
        Diagnostic.of(
            ChangeCodes.FIXED,
            part.declared().location(),
            word(pair.after()) + " under the name of " + word(pair.before()),
            EXPECTED + " (in " + scope.environment() + ")",
            "give it a name of its own; retire what was delivered first if it is to go"));
  }

  private static String word(FlinkCluster cluster) {
    return (cluster.hasJob() ? "job \"" : "session cluster \"") + cluster.name() + "\"";
  }

  private static Stream<Diagnostic> mode(ResolvedJob part, FlinkCluster.Pair pair) {
    String before = pair.before().mode();
    return before.equals(pair.after().mode())
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(
                ChangeCodes.FIXED,
                part.at("mode"),
                "mode \"" + pair.after().mode() + "\", where \"" + before + "\" was delivered",
                EXPECTED,
                "put back mode \""
                    + before
                    + "\"; for the other mode retire the job, and start it under a new name with"
                    + " movedFrom and restore"));
  }
}
