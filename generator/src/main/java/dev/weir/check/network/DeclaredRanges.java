package dev.weir.check.network;

import dev.weir.config.DataSystems;
import dev.weir.config.EnvironmentSpec;
import dev.weir.config.EnvironmentSpec.Egress;
import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranges that an environment says for one thing.
 *
 * @param what as people name it
 * @param pointer of the list in the environment file
 * @param ranges in the order of the file
 */
record DeclaredRanges(String what, String pointer, List<String> ranges) {

  /** Those of the environment's own file that open a way out or in; empty lists left out. */
  static List<DeclaredRanges> of(ResolvedEnvironment environment) {
    List<DeclaredRanges> all = new ArrayList<>();
    EnvironmentSpec spec = environment.spec();
    all.add(
        new DeclaredRanges(
            "cluster.apiServer.subnets",
            "/spec/cluster/apiServer/subnets",
            spec.cluster().apiServer().subnets()));
    spec.monitoring()
        .ifPresent(m -> all.add(new DeclaredRanges("monitoring", at("monitoring"), m.cidrs())));
    spec.ingress().ifPresent(i -> all.add(new DeclaredRanges("ingress", at("ingress"), i.cidrs())));
    spec.network().ifPresent(network -> network(network, all));
    systems(environment.input().data(), all);
    return all.stream().filter(declared -> !declared.ranges.isEmpty()).toList();
  }

  private static void network(Network network, List<DeclaredRanges> all) {
    network
        .endpoints()
        .forEach(
            (service, ranges) ->
                all.add(
                    new DeclaredRanges(
                        "network.endpoints." + service,
                        "/spec/network/endpoints/" + service,
                        ranges)));
    for (int i = 0; i < network.egress().size(); i++) {
      Egress egress = network.egress().get(i);
      all.add(
          new DeclaredRanges(
              "network.egress", "/spec/network/egress/" + i, List.of(egress.cidr())));
    }
  }

  private static void systems(DataSystems systems, List<DeclaredRanges> all) {
    systems.kafka().forEach((name, kafka) -> all.add(system("kafka", name, kafka.cidrs())));
    systems.jdbc().forEach((name, jdbc) -> all.add(system("jdbc", name, jdbc.cidrs())));
    systems.lakes().forEach((name, lake) -> all.add(system("lakes", name, lake.cidrs())));
    systems.http().forEach((name, http) -> all.add(system("http", name, http.cidrs())));
  }

  private static DeclaredRanges system(String field, String name, List<String> ranges) {
    return new DeclaredRanges(field + "." + name, at(field + "/" + name), ranges);
  }

  private static String at(String field) {
    return "/spec/" + field + "/cidrs";
  }

  /** Pointer of one of them. */
  String pointer(int index) {
    return pointer.startsWith("/spec/network/egress/") ? pointer + "/cidr" : pointer + "/" + index;
  }
}
