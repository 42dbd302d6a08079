package dev.weir.resolve;

import dev.weir.config.DataSystem;
import dev.weir.config.DataSystems;
import dev.weir.config.Inputs;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Location;
import dev.weir.model.Arn;
import java.util.Optional;

/**
 * The data systems that the jobs of an environment use.
 *
 * @param declaredBy the environment that declares them: the environment itself, or the one that it
 *     stands by for
 */
public record EnvironmentData(DataSystems systems, Inputs.Environment declaredBy) {

  static EnvironmentData of(Inputs inputs, Inputs.Environment environment) {
    Inputs.Environment declaring =
        environment
            .spec()
            .standbyOf()
            .flatMap(name -> Optional.ofNullable(inputs.environments().get(name)))
            .orElse(environment);
    return new EnvironmentData(declaring.data(), declaring);
  }

  /** The AWS partition of all of them. */
  public String partition() {
    return declaredBy.spec().cluster().partition();
  }

  /** The account that owns a system. */
  public String account(DataSystem system) {
    return secret(system)
        .map(Arn::account)
        .or(system::account)
        .orElseGet(() -> declaredBy.spec().cluster().account());
  }

  /** The region of a system. */
  public String region(DataSystem system) {
    return secret(system)
        .map(Arn::region)
        .or(system::region)
        .orElseGet(() -> declaredBy.spec().cluster().region());
  }

  /** Where a system is declared. */
  public Location place(SystemKind kind, String name) {
    return Places.key(declaredBy.file(), "/spec/" + kind.field() + "/" + name);
  }

  private static Optional<Arn> secret(DataSystem system) {
    return system instanceof DataSystem.Secret secret
        ? Arn.tryParse(secret.arn())
        : Optional.empty();
  }
}
