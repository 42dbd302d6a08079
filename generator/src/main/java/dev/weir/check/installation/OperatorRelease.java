package dev.weir.check.installation;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.Installation;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.regex.Pattern;

/** A chart, its image and the tag of its definitions all are named by the whole release. */
final class OperatorRelease implements EnvironmentCheck {

  private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    String version = environment.spec().operator().version();
    return environment.spec().platform().flatMap(Installation::operator).stream()
        .filter(said -> !RELEASE.matcher(version).matches())
        .map(
            said ->
                Diagnostic.of(
                    InstallationCodes.RELEASE,
                    Pointers.nearestKey(
                        environment.input().file().root(), "/spec/operator/version"),
                    "operator version \"" + version + "\", which platform.operator is to install",
                    "a whole release: its chart, image and definitions are named by it",
                    "write all three numbers, such as \"1.15.0\""))
        .toList();
  }
}
