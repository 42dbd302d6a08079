package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The templates of one role, and where their parts stand.
 *
 * @param common of both roles; empty without one
 * @param own of the role alone; empty without one
 * @param at place of the pod's spec: in the role's template, else the common one, else the
 *     cluster's own spec
 * @param commonAt place of the pod's spec in the common template
 */
record PodTemplates(
    ObjectNode common, ObjectNode own, ObjectNode merged, Place at, Place commonAt) {

  private static final String FIELD = "podTemplate";

  static PodTemplates of(FlinkCluster cluster, Role role) {
    JsonNode common = cluster.spec().path(FIELD);
    JsonNode own = cluster.process(role).path(FIELD);
    ObjectNode merged =
        PodMerge.of(cluster.options()).merged(Nodes.object(common), Nodes.object(own));
    Place commonAt = cluster.at().then(FIELD, "spec");
    Place at = common.isObject() ? commonAt : cluster.at();
    return new PodTemplates(
        Nodes.object(common),
        Nodes.object(own),
        merged,
        own.isObject() ? cluster.at().then(role.field(), FIELD, "spec") : at,
        commonAt);
  }

  /**
   * Where an element of a merged list stands: in the role's template where that has one of its
   * name, else in the common one; one without a name by its position.
   */
  Place element(String list, ObjectNode element, int position) {
    JsonNode name = element.path("name");
    ArrayNode ofRole = Nodes.list(Nodes.object(own, "spec"), list);
    int there = find(ofRole, name, position);
    if (there >= 0) {
      return at.then(list, there);
    }
    ArrayNode ofBoth = Nodes.list(Nodes.object(common, "spec"), list);
    int low = find(ofBoth, name, position);
    return low >= 0 ? commonAt.then(list, low) : at;
  }

  /** Most lists have not been merged: an element is where it was. */
  private static int find(ArrayNode list, JsonNode name, int position) {
    if (position < list.size() && list.get(position).path("name").equals(name)) {
      return position;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path("name").equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
