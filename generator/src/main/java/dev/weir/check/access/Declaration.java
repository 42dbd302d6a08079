package dev.weir.check.access;

import dev.weir.config.DataSystem;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Location;
import dev.weir.resolve.EnvironmentData;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;

/** One data system as the environment's file declares it. */
record Declaration(
    ResolvedEnvironment environment, SystemKind kind, String name, DataSystem system) {

  /** All that the environment itself declares; none for a standby, which uses another's. */
  static List<Declaration> of(ResolvedEnvironment environment) {
    EnvironmentData data = environment.data();
    List<Declaration> all = new ArrayList<>();
    if (data.declaredBy().name().equals(environment.name())) {
      for (SystemKind kind : SystemKind.values()) {
        data.systems()
            .of(kind)
            .forEach((name, system) -> all.add(new Declaration(environment, kind, name, system)));
      }
    }
    return all;
  }

  EnvironmentData data() {
    return environment.data();
  }

  /** The account that owns it. */
  String account() {
    return data().account(system);
  }

  /** The region it is in. */
  String region() {
    return data().region(system);
  }

  /** The cluster's account. */
  String clusterAccount() {
    return data().declaredBy().spec().cluster().account();
  }

  /**
   * Where a field of it is written, or else the nearest thing around it.
   *
   * @param field with slashes, from the system's own entry: {@code auth/type}; empty for the entry
   */
  Location at(String field) {
    String pointer = "/spec/" + kind.field() + "/" + name + (field.isEmpty() ? "" : "/" + field);
    Node root = data().declaredBy().file().root();
    return Pointers.value(root, pointer)
        .filter(node -> !field.isEmpty() && isScalar(node))
        .map(Node::location)
        .orElseGet(() -> Pointers.nearestKey(root, pointer));
  }

  private static boolean isScalar(Node node) {
    return node.match(mapping -> false, list -> false, scalar -> true);
  }

  /** As messages name it: {@code kafka "orders"}. */
  @Override
  public String toString() {
    return kind.word() + " \"" + name + "\"";
  }
}
