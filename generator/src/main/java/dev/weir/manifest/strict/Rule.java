package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/**
 * What an API server demands of the value at one kind of place, beyond its type. A value of a wrong
 * type is left to the schema.
 */
@FunctionalInterface
interface Rule {

  void check(JsonNode value, Place place, Consumer<Violation> out);
}
