package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.EnvironmentSpec;
import dev.weir.config.EnvironmentSpec.Network;
import dev.weir.config.PlatformSpec.Price;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What rules see as {@code data.weir.environments}. */
public final class EnvironmentFacts {

  private EnvironmentFacts() {}

  /**
   * The facts of environments, by name.
   *
   * @param parameters as they hold in an environment
   */
  public static ObjectNode all(
      List<ResolvedEnvironment> environments, Function<ResolvedEnvironment, JsonNode> parameters) {
    ObjectNode facts = Nodes.JSON.objectNode();
    for (ResolvedEnvironment environment : environments) {
      ObjectNode own = of(environment);
      own.set("foreignStateBuckets", StateBucketFacts.foreign(environment, environments));
      own.set("parameters", parameters.apply(environment));
      facts.set(environment.name(), own);
    }
    return facts;
  }

  private static ObjectNode of(ResolvedEnvironment environment) {
    ObjectNode facts = Nodes.JSON.objectNode().put("tier", environment.yardstick().tier().key());
    cluster(environment.spec().cluster(), facts.putObject("cluster"));
    operator(environment, facts.putObject("operator"));
    identity(environment.spec().identity(), facts.putObject("identity"));
    network(environment, facts.putObject("network"));
    facts.set("nodePools", NodePoolFacts.of(environment));
    facts.set("priorityClasses", Nodes.array(environment.spec().priorityClasses()));
    facts.set("storageClasses", Nodes.array(environment.spec().storageClasses()));
    queues(environment, facts);
    facts.set("registries", Nodes.array(environment.yardstick().registries()));
    prices(environment.platform().prices(), facts);
    teams(environment, facts.putArray("teams"));
    facts.set("stateBuckets", StateBucketFacts.own(environment));
    environment
        .spec()
        .ingress()
        .ifPresent(
            ingress ->
                facts
                    .putObject("ingress")
                    .put("className", ingress.className())
                    .put("domain", ingress.domain()));
    return facts
        .put("monitoring", environment.spec().monitoring().isPresent())
        .put("podSecurity", environment.podSecurity());
  }

  private static void cluster(EnvironmentSpec.Cluster cluster, ObjectNode facts) {
    facts
        .put("name", cluster.name())
        .put("account", cluster.account())
        .put("region", cluster.region())
        .put("partition", cluster.partition())
        .put("kubernetes", cluster.kubernetes());
    VersionNumbers.of(cluster.kubernetes())
        .ifPresent(version -> facts.set("kubernetesVersion", version));
    cluster
        .oidcIssuer()
        .map(Address::of)
        .ifPresent(issuer -> facts.put("oidcIssuer", issuer.host() + issuer.path()));
    facts.set("vpcCidrs", Nodes.array(cluster.vpcCidrs()));
    facts.put("serviceAddress", cluster.apiServer().serviceAddress());
    facts.set("controlPlaneSubnets", Nodes.array(cluster.apiServer().subnets()));
  }

  private static void operator(ResolvedEnvironment environment, ObjectNode facts) {
    EnvironmentSpec.Operator operator = environment.spec().operator();
    facts
        .put("type", operator.type())
        .put("version", operator.version())
        .put("namespace", environment.operatorNamespace());
    VersionNumbers.of(operator.version())
        .ifPresent(version -> facts.set("versionNumbers", version));
  }

  private static void identity(EnvironmentSpec.Identity identity, ObjectNode facts) {
    facts
        .put("type", identity.type())
        .put("delivery", identity.deliveredAs())
        .put("namespace", identity.objectNamespace())
        .put("rolePath", identity.rolePath().filter(path -> !path.isEmpty()).orElse("/"));
    identity.permissionsBoundary().ifPresent(arn -> facts.put("permissionsBoundary", arn));
  }

  private static void network(ResolvedEnvironment environment, ObjectNode facts) {
    facts.put(
        "backend", environment.spec().network().flatMap(Network::backend).orElse("network-policy"));
    environment
        .spec()
        .network()
        .flatMap(Network::nodeLocalDns)
        .ifPresent(address -> facts.put("nodeLocalDns", address));
  }

  private static void queues(ResolvedEnvironment environment, ObjectNode facts) {
    environment
        .spec()
        .yunikorn()
        .ifPresent(
            yunikorn -> {
              ObjectNode queues = facts.putObject("queues");
              queues.set("names", Nodes.array(yunikorn.queues()));
              ObjectNode teams = queues.putObject("teams");
              yunikorn.teams().forEach(teams::put);
            });
  }

  private static void prices(Map<String, Price> prices, ObjectNode facts) {
    ObjectNode all = Nodes.JSON.objectNode();
    price(prices, "on-demand", "onDemand", all);
    price(prices, "spot", "spot", all);
    if (!all.isEmpty()) {
      facts.set("prices", all);
    }
  }

  private static void price(
      Map<String, Price> prices, String capacity, String field, ObjectNode all) {
    Price price = prices.get(capacity);
    if (price != null) {
      ObjectNode facts = all.putObject(field);
      price.cpuHour().ifPresent(dollars -> facts.put("cpuHour", dollars));
      price.gibHour().ifPresent(dollars -> facts.put("gibHour", dollars));
    }
  }

  private static void teams(ResolvedEnvironment environment, ArrayNode facts) {
    environment
        .teams()
        .forEach(
            team -> facts.addObject().put("name", team.name()).put("namespace", team.namespace()));
  }
}
