package dev.weir.manifest.reach;

import dev.weir.diagnostic.Location;
import dev.weir.manifest.Origin;
import dev.weir.manifest.reach.Need.Servers;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Needs of services of AWS, all of them by HTTPS. */
final class AwsNeeds {

  private static final SortedSet<Integer> HTTPS = new TreeSet<>(List.of(443));

  private final ResolvedEnvironment environment;
  private final Endpoints endpoints;

  AwsNeeds(ResolvedEnvironment environment) {
    this.environment = environment;
    this.endpoints = Endpoints.of(environment);
  }

  /** The cluster's own account and region. */
  Site here() {
    var cluster = environment.spec().cluster();
    return new Site(cluster.partition(), cluster.region(), cluster.account());
  }

  Need of(AwsService service, Site site, Origin why) {
    return need(service, endpoints.of(service, site.region()), service.hosts(site), why);
  }

  /** A table, and its stream where that is read. */
  Need table(Site site, boolean stream, Origin why) {
    SortedSet<String> hosts = AwsService.DYNAMODB.hosts(site);
    if (stream) {
      hosts.addAll(AwsService.streamHosts(site));
    }
    AwsService service = AwsService.DYNAMODB;
    return need(service, endpoints.of(service, site.region()), hosts, why);
  }

  /** A bucket: by the gateway where it is said so, or where the VPC has no interface endpoint. */
  Need bucket(BucketUse use) {
    Site site = new Site(here().partition(), use.region(), here().account());
    boolean gateway = use.endpoint().filter("gateway"::equals).isPresent();
    List<String> ranges = gateway ? List.of() : endpoints.of(AwsService.S3, use.region());
    return need(AwsService.S3, ranges, AwsService.bucketHosts(site, use.bucket()), use.why());
  }

  private Need need(AwsService service, List<String> ranges, SortedSet<String> hosts, Origin why) {
    Location place =
        Pointers.nearestKey(environment.input().file().root(), "/spec/network/endpoints");
    Servers servers = new Servers(Ranges.usable(ranges), hosts, HTTPS);
    return new Need(service.title(), servers, true, true, why, place);
  }
}
