package dev.weir.config;

import dev.weir.model.FlinkDuration;
import dev.weir.model.MemorySize;
import java.util.Optional;

/** Bounds that are checked; the narrower file wins field by field. */
public record Limits(
    Optional<Integer> maxParallelism,
    Optional<Integer> maxTaskManagers,
    Optional<Double> taskManagerCpu,
    Optional<MemorySize> taskManagerMemory,
    Optional<Double> jobManagerCpu,
    Optional<MemorySize> jobManagerMemory,
    Optional<FlinkDuration> minCheckpointInterval,
    Optional<Integer> jobsPerTeam) {}
