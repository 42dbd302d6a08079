package dev.weir.manifest.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Fixtures;
import dev.weir.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleRolesTest {

  private static final String APACHE = "{}";
  private static final String EMR = "{operator: {type: emr, version: 7.12.0}}";

  private static final List<String> LOOK =
      List.of(
          "apps deployments get,list,watch",
          "configmaps,events,limitranges,pods,resourcequotas,services get,list,watch",
          "networking.k8s.io networkpolicies get,list,watch",
          "pods/log get");

  @Test
  void viewersLookAtEveryFlinkKindThatTheOperatorHas() {
    assertThat(rules(APACHE, "weir-viewer"))
        .containsAll(LOOK)
        .contains(
            "flink.apache.org flinkbluegreendeployments,flinkdeployments,flinksessionjobs,"
                + "flinkstatesnapshots get,list,watch")
        .hasSize(LOOK.size() + 1);
  }

  @Test
  void emrHasTwoFlinkKindsAndNoSnapshotsToTake() {
    assertThat(rules(EMR, "weir-operator"))
        .contains("flink.apache.org flinkdeployments,flinksessionjobs get,list,watch")
        .isEqualTo(rules(EMR, "weir-viewer"));
  }

  @Test
  void olderOperatorHasSnapshotsAndNoBlueGreen() {
    assertThat(rules("{operator: {version: 1.10.0}}", "weir-viewer"))
        .contains(
            "flink.apache.org flinkdeployments,flinksessionjobs,flinkstatesnapshots"
                + " get,list,watch");
  }

  @Test
  void operatorsAlsoTakeSnapshots() {
    var more = new ArrayList<>(rules(APACHE, "weir-operator"));
    more.removeAll(rules(APACHE, "weir-viewer"));

    assertThat(more).containsExactly("flink.apache.org flinkstatesnapshots create");
  }

  @Test
  void peopleOnCallAlsoForwardPorts() {
    var more = new ArrayList<>(rules(APACHE, "weir-on-call"));
    more.removeAll(rules(APACHE, "weir-operator"));

    assertThat(more).containsExactly("pods/portforward create");
  }

  @Test
  void nobodyReadsSecretsEntersPodsOrHasWildcards() {
    for (Manifest manifest : render(APACHE, "{}")) {
      assertThat(manifest.tree().toString()).doesNotContain("secrets", "exec", "attach", "*");
    }
  }

  @Test
  void onlyNamedGroupsAreBound() {
    var bindings =
        render(APACHE, "{groups: {viewers: [pay-dev, pay-all], onCall: [pay-call]}}").stream()
            .filter(m -> m.key().kind().equals("RoleBinding"))
            .toList();

    assertThat(bindings)
        .extracting(m -> m.key().name())
        .containsExactly("weir-viewer", "weir-on-call");
    JsonNode viewers = bindings.get(0).tree();
    assertThat(viewers.path("roleRef"))
        .isEqualTo(
            Fixtures.tree("{apiGroup: rbac.authorization.k8s.io, kind: Role, name: weir-viewer}"));
    assertThat(viewers.path("subjects"))
        .extracting(subject -> subject.path("kind").asText() + " " + subject.path("name").asText())
        .containsExactly("Group pay-all", "Group pay-dev");
  }

  private static List<Manifest> render(String environment, String team) {
    return new PeopleRoles()
        .render(Fixtures.target(Fixtures.environment(environment), Fixtures.team(team)));
  }

  private static List<String> rules(String environment, String role) {
    Manifest manifest =
        render(environment, "{}").stream()
            .filter(m -> m.key().kind().equals("Role") && m.key().name().equals(role))
            .findFirst()
            .orElseThrow();
    List<String> rules = new ArrayList<>();
    for (JsonNode rule : manifest.tree().path("rules")) {
      rules.add(
          (joined(rule.path("apiGroups"))
                  + " "
                  + joined(rule.path("resources"))
                  + " "
                  + joined(rule.path("verbs")))
              .strip());
    }
    return rules;
  }

  private static String joined(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return String.join(",", texts);
  }
}
