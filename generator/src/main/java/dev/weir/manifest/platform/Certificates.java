package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import java.util.stream.Stream;

/** cert-manager; its definitions stay when it goes, since all certificates would go with them. */
final class Certificates implements Part {

  @Override
  public Stream<Piece> of(Site site) {
    return site.said().certManager().stream()
        .map(
            said -> {
              Pin pin = site.pin("certManager", said.version());
              return site.chart("cert-manager", Wave.FOUNDATION, pin, said, values(pin));
            });
  }

  private static ObjectNode values(Pin pin) {
    ObjectNode values = Trees.empty();
    values.putObject("crds").put("enabled", true).put("keep", true);
    values.withObject("/global/leaderElection").put("namespace", pin.namespace());
    return values;
  }
}
