package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.ImageReference;
import java.util.Optional;

/**
 * A container with what counts for it: what it says itself, else what its pod says. Image, pull
 * policy and size of the main one are Flink's, whatever its template says (facts: Flink operator,
 * who wins by pod field).
 *
 * @param spec of its pod, merged
 * @param container merged
 */
record ContainerFacts(PodFacts pod, ObjectNode spec, ObjectNode container) {

  ObjectNode json(Place at, boolean main, boolean init) {
    ObjectNode facts = Nodes.JSON.objectNode().put("name", container.path("name").asText(""));
    facts.set("at", at.json());
    facts.put("main", main).put("init", init);
    image(main, facts);
    size(main, facts);
    security(facts);
    facts.set("container", container);
    return facts;
  }

  private void image(boolean main, ObjectNode facts) {
    Optional<String> image = main ? ofCluster() : Nodes.text(container, "image");
    image.ifPresent(text -> facts.set("image", ClusterFacts.image(text)));
    pullPolicy(main, image).ifPresent(policy -> facts.put("pullPolicy", policy));
  }

  private Optional<String> ofCluster() {
    return Nodes.text(pod.cluster().spec(), "image")
        .or(
            () ->
                pod.cluster()
                    .options()
                    .get("kubernetes.container.image.ref", "kubernetes.container.image"));
  }

  /** Kubernetes' default goes by the tag, Flink's by nothing. */
  private Optional<String> pullPolicy(boolean main, Optional<String> image) {
    if (main) {
      return Optional.of(
          Nodes.text(pod.cluster().spec(), "imagePullPolicy").orElse("IfNotPresent"));
    }
    return Nodes.text(container, "imagePullPolicy")
        .or(() -> image.map(text -> ImageReference.of(text).moves() ? "Always" : "IfNotPresent"));
  }

  /** A lone limit is the request too, as the API server fills it in. */
  private void size(boolean main, ObjectNode facts) {
    Amounts limits = Amounts.of(container.path("resources").path("limits"));
    Amounts requests = Amounts.of(container.path("resources").path("requests")).orElse(limits);
    facts.set("requests", (main ? Amounts.of(pod.size().requests()) : requests).json());
    facts.set("limits", (main ? Amounts.of(pod.size().limits()) : limits).json());
  }

  private void security(ObjectNode facts) {
    ObjectNode own = Nodes.object(container, "securityContext");
    Nodes.whole(said("runAsUser"), "runAsUser").ifPresent(user -> facts.put("runAsUser", user));
    Nodes.whole(said("runAsGroup"), "runAsGroup").ifPresent(id -> facts.put("runAsGroup", id));
    facts.put("runAsNonRoot", Nodes.is(said("runAsNonRoot"), "runAsNonRoot", false));
    facts.put("privileged", Nodes.is(own, "privileged", false));
    facts.put("allowPrivilegeEscalation", Nodes.is(own, "allowPrivilegeEscalation", true));
    Nodes.text(said("seccompProfile").path("seccompProfile"), "type")
        .ifPresent(type -> facts.put("seccomp", type));
    JsonNode capabilities = own.path("capabilities");
    facts.set("dropped", Nodes.texts(capabilities.path("drop")));
    facts.set("added", Nodes.texts(capabilities.path("add")));
  }

  /** The nearer of both security contexts that says something of a field. */
  private JsonNode said(String field) {
    ObjectNode own = Nodes.object(container, "securityContext");
    if (own.hasNonNull(field)) {
      return own;
    }
    ObjectNode ofPod = Nodes.object(spec, "securityContext");
    return ofPod.hasNonNull(field) ? ofPod : MissingNode.getInstance();
  }
}
