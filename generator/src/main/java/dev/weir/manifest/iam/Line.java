package dev.weir.manifest.iam;

import dev.weir.config.DataSystem;
import dev.weir.model.Arn;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.Arns;
import dev.weir.resolve.EnvironmentData;
import java.util.List;
import java.util.Optional;

/** A line of access with the systems around it. */
record Line(EnvironmentData data, Access access) {

  /** For what the line asks as a whole. */
  Grant whole(String why) {
    return Grant.of(access, why);
  }

  /** For what it reads. */
  Grant reading(String why) {
    return Grant.of(access, why, access.read());
  }

  /** For what it writes. */
  Grant writing(String why) {
    return Grant.of(access, why, access.write());
  }

  /** For some parts. */
  Grant parts(String why, List<Part> parts) {
    return Grant.of(access, why, parts);
  }

  /** A need whose resource belongs to a system. */
  Need need(DataSystem system, Grant grant, Statement statement) {
    return new Need(data.account(system), system.targetRoleArn(), grant, statement);
  }

  /** The right to use the key of a system, through its service in its region alone. */
  List<Need> key(DataSystem system, Optional<String> key, Grant grant, KeyUse use) {
    return key.stream()
        .map(Arn::parse)
        .map(
            arn ->
                new Need(
                    arn.account(),
                    system.targetRoleArn(),
                    grant,
                    use.statement(grant, arn, data.region(system), domain())))
        .toList();
  }

  /** The domain of AWS endpoints. */
  String domain() {
    return Arns.domain(data.partition());
  }

  /** The values of parts. */
  static List<String> values(List<Part> parts) {
    return parts.stream().map(Part::value).toList();
  }
}
