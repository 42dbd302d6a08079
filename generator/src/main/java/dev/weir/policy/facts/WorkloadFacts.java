package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Identity;
import dev.weir.manifest.Target;
import dev.weir.resolve.Access;
import dev.weir.resolve.JobSettings.AcceptStateLoss;
import dev.weir.resolve.JobSettings.Restore;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.Workload;
import java.util.List;
import java.util.Locale;

/** What rules see as {@code input.workload}. */
public final class WorkloadFacts {

  private WorkloadFacts() {}

  /** The facts of a workload in its environment. */
  public static ObjectNode of(Target target) {
    Workload workload = target.workload();
    String kind = workload.match(application -> "application", session -> "session");
    ObjectNode facts = Nodes.JSON.objectNode().put("name", workload.name()).put("kind", kind);
    facts.set("jobs", Nodes.array(workload.jobs().stream().map(ResolvedJob::name).toList()));
    String lifecycle = workload.cluster().settings().lifecycle().name();
    facts.put("lifecycle", lifecycle.toLowerCase(Locale.ROOT));
    identity(target, facts);
    MonthlyCost.of(target.environment(), workload)
        .ifPresent(cost -> facts.put("monthlyCost", cost));
    facts.set("access", access(target.environment(), workload));
    ArrayNode parts = facts.putArray("parts");
    workload.match(
        application -> parts.add(part(application.cluster(), true)),
        session -> parts.add(part(session.cluster(), false)));
    workload.match(application -> List.<ResolvedJob>of(), Workload.Session::jobs).stream()
        .map(job -> part(job, true))
        .forEach(parts::add);
    return facts;
  }

  /** EMR's operator makes the accounts itself, one for each role of the pods. */
  private static void identity(Target target, ObjectNode facts) {
    Identity identity = Identity.of(target);
    String account = target.environment().spec().cluster().account();
    boolean emr = target.environment().dialect().isEmr();
    facts.put(
        "serviceAccount",
        emr ? identity.emrServiceAccount("jobmanager", account) : identity.serviceAccount());
    facts.putObject("role").put("name", identity.roleName()).put("arn", identity.roleArn());
  }

  private static ArrayNode access(ResolvedEnvironment environment, Workload workload) {
    ArrayNode facts = Nodes.JSON.arrayNode();
    for (Access line : workload.access()) {
      ObjectNode fact =
          facts
              .addObject()
              .put("kind", line.kind().word())
              .put("name", line.name())
              .put("reads", line.reads())
              .put("writes", line.writes());
      line.system().match(new SystemFacts(environment.data())).put(fact);
    }
    return facts;
  }

  private static ObjectNode part(ResolvedJob part, boolean job) {
    ObjectNode facts =
        Nodes.JSON
            .objectNode()
            .put("name", part.name())
            .put("job", job)
            .put("stateKey", part.stateKey())
            .put(
                "allowNonRestoredState",
                part.settings().restore().flatMap(Restore::allowNonRestoredState).orElse(false));
    part.settings()
        .acceptStateLoss()
        .flatMap(AcceptStateLoss::until)
        .ifPresent(day -> facts.put("acceptStateLossUntil", day));
    return facts;
  }
}
