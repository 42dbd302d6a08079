package dev.weir.manifest.platform;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gives every namespace of the platform to the first part in it. */
record Namespaces(Site site) {

  private static final String POD_SECURITY = "pod-security.kubernetes.io/";

  /** The parts, some of them with a namespace among their objects. */
  List<Piece> distributed(List<Piece> pieces) {
    Set<String> made = new TreeSet<>();
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean ours = !piece.namespace().startsWith("kube-") && !piece.sources().isEmpty();
      boolean first = ours && made.add(piece.namespace());
      all.add(first ? piece.with(List.of(namespace(piece))) : piece);
    }
    return all;
  }

  private Namespace namespace(Piece piece) {
    Map<String, String> labels = new TreeMap<>(site.labels());
    String version = "v" + site.environment().spec().cluster().kubernetes();
    labels.put(POD_SECURITY + "enforce", piece.level().key());
    labels.put(POD_SECURITY + "enforce-version", version);
    for (String mode : List.of("audit", "warn")) {
      labels.put(POD_SECURITY + mode, "restricted");
      labels.put(POD_SECURITY + mode + "-version", version);
    }
    var metadata =
        site.metadata(piece.namespace())
            .withLabels(labels)
            .addToAnnotations("argocd.argoproj.io/sync-options", "Prune=confirm,Delete=confirm")
            .build();
    return new NamespaceBuilder().withMetadata(metadata).build();
  }
}
