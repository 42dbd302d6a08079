package dev.weir.check.installation;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Location;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;

/** Every check of the parts of the platform that an environment asks for. */
public final class InstallationChecks {

  private InstallationChecks() {}

  public static List<EnvironmentCheck> environments() {
    return List.of(new OperatorRelease(), new PartRoles(), new KnownPools(), new Subjects());
  }

  /** A place in the environment's {@code platform} section. */
  static Location at(ResolvedEnvironment environment, String pointer) {
    return Pointers.nearestKey(environment.input().file().root(), "/spec/platform" + pointer);
  }
}
