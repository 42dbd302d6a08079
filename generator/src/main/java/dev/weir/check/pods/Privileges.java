package dev.weir.check.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.check.scope.PodTemplate;
import dev.weir.check.scope.PodTemplate.Container;
import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * No security context asks for what the namespace's level forbids (facts: tenancy, pod security).
 */
final class Privileges implements JobCheck {

  /** What baseline lets a container add. */
  private static final Set<String> BASELINE_CAPABILITIES =
      Set.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  private static final Set<String> SELINUX =
      Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

  /** One field of a security context that may not have some values. */
  private record Forbidden(String field, boolean restrictedOnly, Predicate<JsonNode> bad) {}

  private static final List<Forbidden> FIELDS =
      List.of(
          new Forbidden("privileged", false, JsonNode::asBoolean),
          new Forbidden("procMount", false, node -> !node.asText().equals("Default")),
          new Forbidden("seccompProfile.type", false, node -> node.asText().equals("Unconfined")),
          new Forbidden("appArmorProfile.type", false, node -> node.asText().equals("Unconfined")),
          new Forbidden("seLinuxOptions.type", false, node -> !SELINUX.contains(node.asText())),
          new Forbidden("seLinuxOptions.user", false, node -> !node.asText().isEmpty()),
          new Forbidden("seLinuxOptions.role", false, node -> !node.asText().isEmpty()),
          new Forbidden("windowsOptions.hostProcess", false, JsonNode::asBoolean),
          new Forbidden("allowPrivilegeEscalation", true, JsonNode::asBoolean),
          new Forbidden("runAsNonRoot", true, node -> !node.asBoolean(true)),
          new Forbidden("runAsUser", true, node -> node.isNumber() && node.asLong() == 0));

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    for (PodTemplate template : PodTemplate.of(scope.job())) {
      context(scope, template.specPath(), template.spec(), findings);
      for (Container container : template.containers()) {
        context(scope, container.path(), container.tree(), findings);
        capabilities(scope, container, findings);
        dropped(scope, container, findings);
      }
    }
    return findings;
  }

  private static void context(
      JobScope scope, String path, JsonNode holder, List<Diagnostic> findings) {
    boolean restricted = scope.environment().podSecurity().equals("restricted");
    for (Forbidden forbidden : FIELDS) {
      JsonNode value = holder.path("securityContext").at("/" + forbidden.field.replace('.', '/'));
      boolean counts = restricted || !forbidden.restrictedOnly;
      if (counts && !value.isMissingNode() && !value.isNull() && forbidden.bad.test(value)) {
        String field = "securityContext." + forbidden.field;
        findings.add(finding(scope, path + "." + field, field + ": " + value.asText()));
      }
    }
  }

  private static void capabilities(JobScope scope, Container container, List<Diagnostic> findings) {
    boolean restricted = scope.environment().podSecurity().equals("restricted");
    Set<String> allowed = restricted ? Set.of("NET_BIND_SERVICE") : BASELINE_CAPABILITIES;
    String path = "securityContext.capabilities.add";
    for (JsonNode added : container.tree().at("/" + path.replace('.', '/'))) {
      if (!allowed.contains(added.asText())) {
        String found = "capability " + added.asText() + " of " + container.name();
        findings.add(finding(scope, container.path() + "." + path, found));
      }
    }
  }

  /** Weir drops all of them where a container does not say which. */
  private static void dropped(JobScope scope, Container container, List<Diagnostic> findings) {
    JsonNode drop = container.tree().at("/securityContext/capabilities/drop");
    boolean all = drop.isMissingNode();
    for (JsonNode dropped : drop) {
      all |= dropped.asText().equals("ALL");
    }
    if (!all && scope.environment().podSecurity().equals("restricted")) {
      String path = container.path() + ".securityContext.capabilities.drop";
      findings.add(
          finding(scope, path, "capabilities.drop of " + container.name() + " without ALL"));
    }
  }

  private static Diagnostic finding(JobScope scope, String path, String found) {
    return Diagnostic.of(
        PodCodes.PRIVILEGE,
        scope.at(path),
        found,
        "a pod without special rights; " + HostAccess.level(scope) + " and refuses it",
        "remove it");
  }
}
