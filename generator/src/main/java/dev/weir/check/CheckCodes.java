package dev.weir.check;

import dev.weir.check.access.AccessCodes;
import dev.weir.check.argocd.ArgoCdCodes;
import dev.weir.check.change.ChangeCodes;
import dev.weir.check.connection.ConnectionCodes;
import dev.weir.check.emr.EmrCodes;
import dev.weir.check.flink.FlinkCodes;
import dev.weir.check.iam.IamCodes;
import dev.weir.check.installation.InstallationCodes;
import dev.weir.check.lineage.LineageCodes;
import dev.weir.check.manifests.ManifestCodes;
import dev.weir.check.network.NetworkCodes;
import dev.weir.check.platform.PlatformCodes;
import dev.weir.check.pods.PodCodes;
import dev.weir.diagnostic.Code;
import java.util.List;
import java.util.stream.Stream;

/** What Flink, its operator, EMR, Kubernetes or the platform would refuse or lose. */
public final class CheckCodes {

  private CheckCodes() {}

  /** Every code of this stage. */
  public static List<Code> all() {
    return Stream.of(
            FlinkCodes.all(),
            EmrCodes.all(),
            PodCodes.all(),
            PlatformCodes.all(),
            IamCodes.all(),
            ManifestCodes.all(),
            AccessCodes.all(),
            NetworkCodes.all(),
            ChangeCodes.all(),
            LineageCodes.all(),
            ConnectionCodes.all(),
            ArgoCdCodes.all(),
            InstallationCodes.all())
        .flatMap(List::stream)
        .toList();
  }
}
