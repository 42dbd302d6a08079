package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.sizing.Amount;
import dev.weir.manifest.sizing.Quantities;
import java.util.Optional;

/**
 * What a list of resources says of processor and memory.
 *
 * @param cpu in thousandths of a core
 * @param memory in bytes
 */
record Amounts(Optional<Long> cpu, Optional<Long> memory) {

  static Amounts of(JsonNode resources) {
    return new Amounts(
        Quantities.millicores(resources.path("cpu")), Quantities.bytes(resources.path("memory")));
  }

  /** The same, where a part of it is 0 when nobody says it. */
  static Amounts of(Amount amount) {
    return new Amounts(
        Optional.of(amount.cpu()).filter(cpu -> cpu > 0),
        Optional.of(amount.memory()).filter(memory -> memory > 0));
  }

  /** Each part of this, else of the other. */
  Amounts orElse(Amounts other) {
    return new Amounts(cpu.or(other::cpu), memory.or(other::memory));
  }

  Amount amount() {
    return new Amount(cpu.orElse(0L), memory.orElse(0L), 0);
  }

  /** As rules see it. */
  ObjectNode json() {
    ObjectNode facts = Nodes.JSON.objectNode();
    cpu.ifPresent(amount -> facts.put("milliCpu", amount));
    memory.ifPresent(amount -> facts.put("bytes", amount));
    return facts;
  }
}
