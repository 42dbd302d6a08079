package dev.weir.manifest.tenant;

import dev.weir.config.TeamSpec.Groups;
import dev.weir.resolve.Dialect;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import java.util.ArrayList;
import java.util.List;

/** What a group of people may do in their team's namespace. */
enum PeopleRole {
  VIEWER("weir-viewer", "viewers", "the team sees its jobs, pods and logs"),
  OPERATOR("weir-operator", "operators", "operators see what viewers see and take snapshots"),
  ON_CALL("weir-on-call", "onCall", "people on call also open a job's UI by port-forward");

  private static final String FLINK = "flink.apache.org";
  private static final String SNAPSHOTS = "flinkstatesnapshots";
  private static final List<String> LOOK = List.of("get", "list", "watch");

  private final String objectName;
  private final String field;
  private final String reason;

  PeopleRole(String objectName, String field, String reason) {
    this.objectName = objectName;
    this.field = field;
    this.reason = reason;
  }

  String objectName() {
    return objectName;
  }

  /** The key under {@code groups} in the team's file. */
  String field() {
    return field;
  }

  String reason() {
    return reason;
  }

  List<String> groups(Groups named) {
    return switch (this) {
      case VIEWER -> named.viewers();
      case OPERATOR -> named.operators();
      case ON_CALL -> named.onCall();
    };
  }

  /** The rules, for the kinds that the environment's operator has. */
  List<PolicyRule> rules(Dialect dialect) {
    List<PolicyRule> rules = new ArrayList<>(look(dialect));
    if (this != VIEWER && hasSnapshots(dialect)) {
      rules.add(rule(FLINK, List.of(SNAPSHOTS), List.of("create")));
    }
    if (this == ON_CALL) {
      rules.add(rule("", List.of("pods/portforward"), List.of("create")));
    }
    return rules;
  }

  private static List<PolicyRule> look(Dialect dialect) {
    return List.of(
        rule(FLINK, plurals(dialect), LOOK),
        rule(
            "",
            List.of("configmaps", "events", "limitranges", "pods", "resourcequotas", "services"),
            LOOK),
        rule("", List.of("pods/log"), List.of("get")),
        rule("apps", List.of("deployments"), LOOK),
        rule("networking.k8s.io", List.of("networkpolicies"), LOOK));
  }

  private static List<String> plurals(Dialect dialect) {
    List<String> plurals = new ArrayList<>(List.of("flinkdeployments", "flinksessionjobs"));
    if (hasSnapshots(dialect)) {
      plurals.add(SNAPSHOTS);
    }
    if (dialect.apacheAtLeast(1, 14)) {
      plurals.add("flinkbluegreendeployments");
    }
    return plurals.stream().sorted().toList();
  }

  private static boolean hasSnapshots(Dialect dialect) {
    return dialect.apacheAtLeast(1, 10);
  }

  private static PolicyRule rule(String group, List<String> resources, List<String> verbs) {
    return new PolicyRuleBuilder()
        .withApiGroups(group)
        .withResources(resources)
        .withVerbs(verbs)
        .build();
  }
}
