package dev.weir.policy.engine.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A function of OPA's, over JSON. */
public interface BuiltIn {

  /**
   * The function's value; empty where OPA's is undefined, bad arguments among them. Sets arrive as
   * lists.
   */
  Optional<JsonNode> call(List<JsonNode> arguments);
}
