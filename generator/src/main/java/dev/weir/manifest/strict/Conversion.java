package dev.weir.manifest.strict;

import java.util.List;

/**
 * What a CustomResourceDefinition became.
 *
 * @param schemas one for each served version that could be converted
 * @param violations what is wrong with the definition, by pointers into it
 */
public record Conversion(List<ConvertedCrd> schemas, List<Violation> violations) {

  public Conversion {
    schemas = List.copyOf(schemas);
    violations = List.copyOf(violations);
  }
}
