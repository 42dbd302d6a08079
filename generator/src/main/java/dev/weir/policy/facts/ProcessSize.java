package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.sizing.Amount;
import dev.weir.manifest.sizing.Quantities;
import java.util.Optional;

/**
 * What Flink's own container of a role takes; parts that nobody says are 0 (facts: Flink operator,
 * how the operator maps resources to pods).
 */
record ProcessSize(Amount requests, Amount limits) {

  private static final long CORE = 1_000;

  static ProcessSize of(FlinkCluster cluster, Role role) {
    ObjectNode process = cluster.process(role);
    ObjectNode wanted = Nodes.object(process, "resources");
    ObjectNode requests = Nodes.object(wanted, "requests");
    ObjectNode limits = Nodes.object(wanted, "limits");
    return requests.isEmpty() && limits.isEmpty()
        ? ofResource(cluster, role, Nodes.object(process, "resource"))
        : ofResources(Amounts.of(requests), Amounts.of(limits));
  }

  /** The block that operators after 1.15 have; a lone limit is the request too. */
  private static ProcessSize ofResources(Amounts requests, Amounts limits) {
    Amounts asked = requests.orElse(limits);
    return new ProcessSize(asked.amount(), limits.orElse(asked).amount());
  }

  private static ProcessSize ofResource(FlinkCluster cluster, Role role, ObjectNode resource) {
    String kubernetes = "kubernetes." + role.option();
    long standard = role == Role.JOB_MANAGER ? CORE : CORE * cluster.slots();
    long cpu =
        Quantities.millicores(resource.path("cpu"))
            .or(() -> option(cluster, kubernetes + ".cpu").flatMap(Quantities::millicores))
            .orElse(standard);
    long memory =
        Nodes.text(resource, "memory")
            .or(() -> cluster.options().get(role.option() + ".memory.process.size"))
            .flatMap(Numbers::bytes)
            .orElse(0L);
    double cpuFactor = Numbers.factor(cluster.options().get(kubernetes + ".cpu.limit-factor"));
    double memoryFactor =
        Numbers.factor(cluster.options().get(kubernetes + ".memory.limit-factor"));
    return new ProcessSize(
        new Amount(cpu, memory, 0),
        new Amount(Numbers.scaled(cpu, cpuFactor), Numbers.scaled(memory, memoryFactor), 0));
  }

  private static Optional<String> option(FlinkCluster cluster, String older) {
    return cluster.options().get(older + ".amount", older);
  }
}
