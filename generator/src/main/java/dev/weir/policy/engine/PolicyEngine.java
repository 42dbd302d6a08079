package dev.weir.policy.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that evaluates compiled or loaded Rego. Threads may share it. */
public interface PolicyEngine {

  /**
   * The value of an entry point for an input.
   *
   * @param entryPoint as OPA names it: {@code weir/main/workload}
   * @throws dev.weir.diagnostic.EnvironmentException when the engine is elsewhere and cannot be
   *     asked
   */
  Evaluation evaluate(String entryPoint, JsonNode input);
}
