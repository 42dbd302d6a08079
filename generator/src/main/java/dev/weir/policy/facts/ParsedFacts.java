package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules see as {@code parsed} of objects as they are delivered. Threads may share it. */
public final class ParsedFacts {

  private static final String FLINK = "flink.apache.org";

  private final Map<Kind, KindFacts> byKind = new HashMap<>();
  private final OptionFacts options = new OptionFacts();

  /** A kind of any version. */
  private record Kind(String group, String name) {}

  /** Facts of every kind that has any. */
  public ParsedFacts() {
    ClusterFacts clusters = new ClusterFacts(options);
    put(FLINK, "FlinkDeployment", clusters::ofDeployment);
    put(FLINK, "FlinkBlueGreenDeployment", clusters::ofBlueGreen);
    put(FLINK, "FlinkSessionJob", new SessionJobFacts(options));
    put("", "ResourceQuota", (tree, siblings) -> QuotaFacts.of(tree));
    put("", "LimitRange", (tree, siblings) -> LimitRangeFacts.of(tree));
    put("", "ServiceAccount", (tree, siblings) -> ServiceAccountFacts.of(tree));
    put("", "Namespace", (tree, siblings) -> NamespaceFacts.of(tree));
    for (IamForm form : List.of(new AckForm(), new CrossplaneForm())) {
      for (String group : form.groups()) {
        put(group, "Role", (tree, siblings) -> IamFacts.role(form, tree));
        put(group, "Policy", (tree, siblings) -> IamFacts.policy(form, tree));
      }
    }
  }

  /** What is parsed of an object; empty for kinds of which nothing is. */
  public ObjectNode of(Manifest object, Siblings siblings) {
    Kind kind = new Kind(object.key().group(), object.key().kind());
    KindFacts facts = byKind.get(kind);
    return facts == null ? Nodes.JSON.objectNode() : facts.of(object.tree(), siblings);
  }

  private void put(String group, String kind, KindFacts facts) {
    byKind.put(new Kind(group, kind), facts);
  }
}
