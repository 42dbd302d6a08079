package dev.weir.check.lineage;

import dev.weir.check.lineage.Claim.Holder;
import dev.weir.check.lineage.Overlaps.Overlap;
import dev.weir.check.lineage.Overlaps.Reach;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.lineage.StateFolder;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * No job's state lies in another's. Folders end with environment, team and job, so that it takes a
 * base inside the folder of a job; whether the job runs does not matter, since its state is there.
 */
final class StatePaths implements RepositoryCheck {

  @Override
  public List<Diagnostic> check(Company company) {
    List<Claim> claims = new ArrayList<>();
    company.environments().forEach(environment -> claims(environment, claims));
    return new Overlaps(Reach.FOLDER, StatePaths::owner)
        .of(claims).stream().map(StatePaths::finding).toList();
  }

  private static String owner(Claim claim) {
    return claim.holder().environment() + "/" + claim.holder().name();
  }

  private static void claims(ResolvedEnvironment environment, List<Claim> claims) {
    for (Map.Entry<String, String> base : StateFolder.byField(environment).entrySet()) {
      String field = "/spec/storage/" + base.getValue();
      Location at = Pointers.nearestKey(environment.input().file().root(), field);
      for (ResolvedTeam team : environment.teams()) {
        for (Workload workload : team.workloads()) {
          for (ResolvedJob job : workload.parts()) {
            String folder = base.getKey() + team.name() + "/" + job.stateKey() + "/";
            Holder holder = new Holder(environment.name(), team.name(), job.name());
            claims.add(new Claim("", folder, base.getValue(), holder, at));
          }
        }
      }
    }
  }

  private static Diagnostic finding(Overlap overlap) {
    Claim claim = overlap.claim();
    return Diagnostic.of(
        LineageCodes.STATE,
        claim.location(),
        claim.label()
            + " of "
            + claim.holder().environment()
            + " lies in the state folder of \""
            + overlap.other().holder().name()
            + "\" in "
            + overlap.other().holder().environment(),
        "bases of state outside the folder of any job",
        "name another folder, or another bucket, before anything runs there");
  }
}
