package dev.weir.resolve;

import dev.weir.config.Limits;
import java.util.Optional;

/** Platform's and environment's limits as one: the narrower file wins, field by field. */
final class Bounds {

  private Bounds() {}

  static Limits of(Optional<Limits> environment, Optional<Limits> platform) {
    Limits none =
        new Limits(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Limits near = environment.orElse(none);
    Limits far = platform.orElse(none);
    return new Limits(
        near.maxParallelism().or(far::maxParallelism),
        near.maxTaskManagers().or(far::maxTaskManagers),
        near.taskManagerCpu().or(far::taskManagerCpu),
        near.taskManagerMemory().or(far::taskManagerMemory),
        near.jobManagerCpu().or(far::jobManagerCpu),
        near.jobManagerMemory().or(far::jobManagerMemory),
        near.minCheckpointInterval().or(far::minCheckpointInterval),
        near.jobsPerTeam().or(far::jobsPerTeam));
  }
}
