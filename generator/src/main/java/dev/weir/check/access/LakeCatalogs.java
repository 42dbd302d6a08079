package dev.weir.check.access;

import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.config.DataSystem.Lake;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;

/** A lake says where its catalogue is, and nothing about catalogues that it does not have. */
final class LakeCatalogs implements EnvironmentCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Declaration declared : Declaration.of(environment)) {
      if (declared.system() instanceof Lake lake) {
        boolean glue = lake.knownBy().equals("glue");
        boolean hive = lake.knownBy().equals("hive");
        field(declared, "glue", glue, lake.glue().isPresent(), findings);
        field(declared, "metastore", hive, lake.metastore().isPresent(), findings);
        if (!hive && !lake.cidrs().isEmpty()) {
          findings.add(unused(declared, "cidrs", lake.knownBy()));
        }
      }
    }
    return findings;
  }

  private static void field(
      Declaration declared,
      String field,
      boolean needed,
      boolean there,
      List<Diagnostic> findings) {
    String catalog = ((Lake) declared.system()).knownBy();
    if (needed && !there) {
      findings.add(
          Diagnostic.of(
              AccessCodes.CATALOG,
              declared.at("catalog"),
              "catalog \"" + catalog + "\" without " + field,
              field + " beside it: it says where " + declared + " finds its tables",
              "add " + field));
    }
    if (there && !needed) {
      findings.add(unused(declared, field, catalog));
    }
  }

  private static Diagnostic unused(Declaration declared, String field, String catalog) {
    return Unused.field(declared, field, "catalog is \"" + catalog + "\"");
  }
}
