package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A cluster as it is delivered.
 *
 * @param name of the object
 * @param at place of its spec
 * @param spec for reading alone
 */
record FlinkCluster(String name, Place at, ObjectNode spec, Configuration options) {

  static FlinkCluster of(ObjectNode tree, String... path) {
    ObjectNode spec = tree;
    for (String step : path) {
      spec = Nodes.object(spec, step);
    }
    return new FlinkCluster(
        tree.path("metadata").path("name").asText(""),
        Place.of((Object[]) path),
        spec,
        Configuration.of(spec.path("flinkConfiguration")));
  }

  /** Flink itself makes TaskManagers unless the spec says otherwise. */
  boolean isNative() {
    return !spec.path("mode").asText("").equals("standalone");
  }

  /** Whether it has no job of its own. */
  boolean isSession() {
    return !spec.path("job").isObject();
  }

  /** Slots of one TaskManager; Flink's default is one. */
  long slots() {
    return options
        .whole("taskmanager.numberOfTaskSlots")
        .map(slots -> Math.max(1, Parallelism.sane(slots)))
        .orElse(1L);
  }

  /** The block of a role. */
  ObjectNode process(Role role) {
    return Nodes.object(spec, role.field());
  }
}
