package dev.weir.manifest;

import java.util.List;

/** One concern of a team's namespace: a pure function from it to some of its manifests. */
public interface TeamConcern {

  /** The manifests of this concern; empty when the team does not need it. */
  List<Manifest> render(TeamTarget target);
}
