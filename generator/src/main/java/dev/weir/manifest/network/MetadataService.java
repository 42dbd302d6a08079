package dev.weir.manifest.network;

import java.util.List;

/** Where EC2 answers for the node itself: no job may ever reach it (facts: tenancy, metadata). */
final class MetadataService {

  /** Its address in each family. */
  static final List<Cidr> RANGES =
      List.of(Cidr.parse("169.254.169.254/32"), Cidr.parse("fd00:ec2::254/128"));

  private MetadataService() {}
}
