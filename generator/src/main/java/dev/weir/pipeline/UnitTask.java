package dev.weir.pipeline;

/**
 * The rendering of one team's tenant unit or of one workload; tasks do not depend on each other.
 */
interface UnitTask {

  UnitResult run();
}
