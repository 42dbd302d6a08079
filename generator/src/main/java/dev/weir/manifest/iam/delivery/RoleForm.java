package dev.weir.manifest.iam.delivery;

import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;
import java.util.Map;

/** How one family of controllers in the cluster is told of a role. */
interface RoleForm {

  /**
   * The environment that the objects are for.
   *
   * @param labels of every object
   */
  record Frame(ResolvedEnvironment environment, Map<String, String> labels) {

    public Frame {
      labels = Map.copyOf(labels);
    }
  }

  /** The role's objects: the role first, then its policies, then who gets it. */
  List<RoleObject> objects(DeliveredRole role, Frame frame);

  /** The form that an environment chose, which delivers in the cluster. */
  static RoleForm of(ResolvedEnvironment environment) {
    return environment.spec().identity().deliveredAs().equals("crossplane")
        ? new CrossplaneForm()
        : new AckForm();
  }
}
