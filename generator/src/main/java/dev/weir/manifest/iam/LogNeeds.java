package dev.weir.manifest.iam;

import dev.weir.config.EnvironmentSpec.Cluster;
import dev.weir.manifest.Target;
import dev.weir.manifest.flink.LogPlaces;
import dev.weir.manifest.flink.LogPlaces.Streams;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;

/** What EMR's log sidecar needs, which runs with the job's role (facts: EMR on EKS, log paths). */
final class LogNeeds {

  private LogNeeds() {}

  static List<Need> of(Target target) {
    ResolvedJob job = target.workload().cluster();
    LogPlaces places = LogPlaces.of(target, job);
    Grant grant =
        new Grant(
            Grant.subject("Logs", job.name()),
            "logs of the job's pods go to its folder in the environment's archive",
            List.of(job.leaf("logging.archive")));
    List<Need> needs = new ArrayList<>();
    places
        .s3()
        .flatMap(place -> S3Place.parse("s3://" + place))
        .ifPresent(place -> needs.addAll(s3(target, grant, place.folder())));
    Cluster cluster = target.environment().spec().cluster();
    places.cloudWatch().ifPresent(streams -> needs.addAll(cloudWatch(cluster, grant, streams)));
    return needs;
  }

  private static List<Need> s3(Target target, Grant grant, S3Place place) {
    KnownBucket bucket = KnownBucket.of(target.environment(), place.bucket());
    String partition = target.environment().spec().cluster().partition();
    List<Need> needs = new ArrayList<>();
    new S3Rights(partition, grant)
        .put(List.of(place))
        .forEach(statement -> needs.add(Need.own(bucket.account(), grant, statement)));
    needs.addAll(bucket.key(grant, KeyUse.write("s3")));
    return needs;
  }

  /** Logs know a group by its ARN with {@code :*}, and a stream by its name behind the group's. */
  private static List<Need> cloudWatch(Cluster cluster, Grant grant, Streams streams) {
    String group =
        Glob.literal(
            "arn:"
                + cluster.partition()
                + ":logs:"
                + cluster.region()
                + ":"
                + cluster.account()
                + ":log-group:"
                + streams.group());
    List<Statement> statements =
        List.of(
            grant.statement(
                "FindGroups",
                List.of("logs:DescribeLogGroups"),
                List.of(Wildcard.FIND_LOG_GROUPS.after(""))),
            grant.statement(
                "Group",
                List.of("logs:CreateLogGroup", "logs:DescribeLogStreams"),
                List.of(group, Wildcard.LOG_GROUP.after(group))),
            grant.statement(
                "Streams",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                List.of(
                    Wildcard.LOG_STREAMS.after(
                        group + ":log-stream:" + Glob.literal(streams.prefix())))));
    return statements.stream().map(s -> Need.own(cluster.account(), grant, s)).toList();
  }
}
