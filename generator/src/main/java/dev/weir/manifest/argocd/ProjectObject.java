package dev.weir.manifest.argocd;

import dev.weir.manifest.AllowedKinds.GroupKind;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Optional;

/** An AppProject of Argo CD, with the fields that Weir emits. */
record ProjectObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  ProjectObject(ObjectMeta metadata, Spec spec) {
    this(ApplicationObject.API_VERSION, "AppProject", metadata, spec);
  }

  /**
   * What its Applications may do.
   *
   * @param clusterResourceWhitelist kinds without a namespace; absent: none
   * @param namespaceResourceWhitelist kinds with one
   */
  record Spec(
      String description,
      List<String> sourceRepos,
      List<ApplicationObject.Destination> destinations,
      Optional<List<GroupKind>> clusterResourceWhitelist,
      List<GroupKind> namespaceResourceWhitelist,
      Optional<List<Window>> syncWindows) {}

  /** When its Applications sync by themselves. */
  record Window(
      String kind,
      String schedule,
      String duration,
      String timeZone,
      List<String> applications,
      boolean manualSync,
      String description) {}
}
