package dev.weir.check.flink;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.JobSettings.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checkpoint settings that Flink refuses together, or of which one has no effect. */
final class Checkpointing implements JobCheck {

  private static final String CONCURRENT = "execution.checkpointing.max-concurrent-checkpoints";

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    State state = scope.settings().state();
    if (state.unaligned()) {
      unaligned(scope, state, findings);
    }
    if (state.localRecovery().ebs().isPresent() && !state.localRecovery().enabled()) {
      findings.add(
          Diagnostic.of(
              FlinkCodes.CHECKPOINTING,
              scope.at("state.localRecovery.ebs"),
              "localRecovery.ebs while local recovery is off",
              "localRecovery.enabled: true, which the volume is for",
              "add enabled: true, or remove ebs"));
    }
    return findings;
  }

  private static void unaligned(JobScope scope, State state, List<Diagnostic> findings) {
    if (state.checkpointingMode().equals("AT_LEAST_ONCE")) {
      findings.add(
          Diagnostic.of(
                  FlinkCodes.CHECKPOINTING,
                  scope.at("state.unaligned"),
                  "unaligned checkpoints with AT_LEAST_ONCE",
                  "EXACTLY_ONCE, with which alone they have an effect",
                  "use checkpointingMode: EXACTLY_ONCE, or remove unaligned")
              .as(Severity.WARNING));
    }
    Optional<ConfigurationEntry> concurrent =
        scope.option(CONCURRENT).filter(entry -> !entry.value().strip().equals("1"));
    concurrent.ifPresent(
        entry ->
            findings.add(
                Diagnostic.of(
                    FlinkCodes.CHECKPOINTING,
                    entry.leaf().location(),
                    entry.value() + " concurrent checkpoints with unaligned checkpoints",
                    "one at a time: Flink refuses to start otherwise",
                    "remove the option, or state.unaligned")));
  }
}
