package dev.weir.manifest.iam;

import dev.weir.manifest.iam.Roles.Holder;
import dev.weir.resolve.LayerKind;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.RoleName;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The role of an environment's Flink operator, which fetches the jars of session jobs (facts: EMR
 * on EKS, the two roles).
 */
public final class OperatorRole {

  /** No workload's object is called so: theirs have a dot between team and name. */
  private static final String OBJECT = "operator";

  private static final String WHAT = "operator";
  private static final String APACHE = "flink-operator";
  private static final String EMR = "emr-containers-sa-flink-operator";

  private OperatorRole() {}

  /** The role: always on EMR; on the Apache operator only when a session job's jar is in S3. */
  public static Optional<RoleSpec> of(ResolvedEnvironment environment) {
    List<Need> needs = needs(environment);
    boolean emr = environment.dialect().isEmr();
    if (needs.isEmpty() && !emr) {
      return Optional.empty();
    }
    Holder holder =
        new Holder(
            OBJECT,
            name(environment),
            "Flink operator of " + environment.name(),
            environment.operatorNamespace(),
            List.of(emr ? EMR : APACHE),
            new TreeMap<>());
    List<Statement> statements = Minimal.of(needs.stream().map(Need::statement).toList());
    return Optional.of(new Roles(environment).role(holder, statements));
  }

  /** What owners other than the cluster's account have to agree to. */
  public static List<OwnerNeed> ofOthers(ResolvedEnvironment environment) {
    String principal = new Roles(environment).arn(name(environment));
    return needs(environment).stream()
        .flatMap(need -> OwnerNeed.of(environment, principal, need).stream())
        .toList();
  }

  private static String name(ResolvedEnvironment environment) {
    return RoleName.of(environment.input(), WHAT);
  }

  private static List<Need> needs(ResolvedEnvironment environment) {
    return environment.teams().stream()
        .flatMap(team -> team.workloads().stream())
        .flatMap(workload -> workload.match(job -> Stream.empty(), OperatorRole::jobs))
        .flatMap(job -> needs(environment, job).stream())
        .toList();
  }

  private static Stream<ResolvedJob> jobs(Workload.Session session) {
    return session.jobs().stream();
  }

  private static List<Need> needs(ResolvedEnvironment environment, ResolvedJob job) {
    String partition = environment.spec().cluster().partition();
    Grant grant = new Grant("SessionJars", "the operator fetches session jobs' jars", causes(job));
    List<Need> needs = new ArrayList<>();
    for (String uri : Artifacts.jar(job)) {
      S3Place.parse(uri)
          .ifPresent(
              jar -> {
                KnownBucket bucket = KnownBucket.of(environment, jar.bucket());
                new S3Rights(partition, grant)
                    .fetch(List.of(jar))
                    .forEach(one -> needs.add(Need.own(bucket.account(), grant, one)));
                needs.addAll(bucket.key(grant, KeyUse.read("s3")));
              });
    }
    return needs;
  }

  private static List<Leaf> causes(ResolvedJob job) {
    return job.find("artifact").filter(leaf -> leaf.layer() != LayerKind.BASELINE).stream()
        .toList();
  }
}
