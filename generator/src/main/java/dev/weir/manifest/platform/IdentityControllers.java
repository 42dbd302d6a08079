package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation.Controllers;
import dev.weir.config.Installation.Plain;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The controllers that make roles: ACK's, or Crossplane with its AWS provider. */
final class IdentityControllers implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().identityControllers().stream()
        .flatMap(
            said ->
                switch (site.environment().spec().identity().deliveredAs()) {
                  case "ack" -> ack(site, said);
                  case "crossplane" -> Stream.of(CrossplaneProviders.piece(site, said));
                  default -> Stream.empty();
                });
  }

  private static Stream<Piece> ack(Site site, Controllers said) {
    Piece iam = controller(site, "ackIam", said.iam(), said.roleArn());
    return site.environment().usesIrsa()
        ? Stream.of(iam)
        : Stream.of(iam, controller(site, "ackEks", said.eks(), said.roleArn()));
  }

  /**
   * One of ACK's controllers. It reads the namespace of IAM objects alone, so that a role object
   * anywhere else makes no role; without the gate it would ignore adoption, and fail on every role
   * that is there already.
   */
  private static Piece controller(
      Site site, String part, Optional<Plain> said, Optional<String> roleArn) {
    ObjectNode values = Trees.empty();
    values.putObject("aws").put("region", site.region());
    values.put("installScope", "namespace");
    values.put("watchNamespace", site.environment().spec().identity().objectNamespace());
    values.putObject("featureGates").put("ResourceAdoption", true);
    site.account(values, "/serviceAccount", roleArn);
    Plain choice = said.orElse(new Plain(Optional.empty(), Map.of()));
    Pin pin = site.pin(part, choice.version());
    String name = part.equals("ackIam") ? "ack-iam" : "ack-eks";
    return site.chart(name, Wave.FOUNDATION, pin, choice, values);
  }
}
