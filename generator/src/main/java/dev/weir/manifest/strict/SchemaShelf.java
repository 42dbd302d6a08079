package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.Lazy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Schemas made ready once and shared by all environments of a run. */
final class SchemaShelf {

  private final Map<String, CompiledSchema> byName = new ConcurrentHashMap<>();
  private final Lazy<ClosedDialect> dialect = new Lazy<>(ClosedDialect::new);

  /** The schema under {@code name}; {@code source} is asked for at most once. */
  CompiledSchema get(String name, Supplier<ObjectNode> source) {
    CompiledSchema ready = byName.get(name);
    return ready != null
        ? ready
        : byName.computeIfAbsent(name, key -> new CompiledSchema(dialect.get(), source.get()));
  }
}
