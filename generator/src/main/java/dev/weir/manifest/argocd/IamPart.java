package dev.weir.manifest.argocd;

import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/** The namespace of IAM objects and the operator's role, where controllers make the roles. */
final class IamPart implements PlatformParts {

  @Override
  public List<PlatformPart> of(ResolvedEnvironment environment) {
    var identity = environment.spec().identity();
    return identity.isDeliveredInCluster()
        ? List.of(
            PlatformPart.of(
                "iam", Wave.FOUNDATION, identity.objectNamespace(), new PartSource.Folder()))
        : List.of();
  }
}
