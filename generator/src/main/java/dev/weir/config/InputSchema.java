package dev.weir.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weir.model.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The published JSON Schema (2020-12) of the input kinds. */
public final class InputSchema {

  private static final String WHOLE = "weir-v1.schema.json";

  /** The same without words for people, which is all that a run without findings needs. */
  private static final String LEAN = "weir-v1.lean.json";

  private static final String DEFINITION = "#/$defs/";

  private final Lazy<ObjectNode> whole = new Lazy<>(() -> definitions(WHOLE));
  private final ObjectNode lean;
  private final Map<InputKind, Schema> compiled = new EnumMap<>(InputKind.class);

  private InputSchema(ObjectNode lean) {
    this.lean = lean;
  }

  /** Reads the schema that the jar carries. */
  public static InputSchema load() {
    return new InputSchema(definitions(LEAN));
  }

  private static ObjectNode definitions(String resource) {
    try (InputStream in = InputSchema.class.getResourceAsStream(resource)) {
      return (ObjectNode) new ObjectMapper().readTree(in).get("$defs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema of one kind, self-contained: what editors read and {@code weir schema} prints. */
  public ObjectNode of(InputKind kind) {
    return of(kind, whole.get());
  }

  private static ObjectNode of(InputKind kind, ObjectNode definitions) {
    ObjectNode schema = definitions.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "https://weir.dev/schema/v1/" + kind.word());
    schema.put("$ref", DEFINITION + kind.word());
    ObjectNode used = schema.putObject("$defs");
    reachable(kind.word(), definitions).forEach(used::set);
    return schema;
  }

  /** The part of the schema at a pointer such as {@code /$defs/state/properties}. */
  JsonNode at(String pointer) {
    return pointer.startsWith("/$defs/")
        ? whole.get().at(pointer.substring("/$defs".length()))
        : lean.missingNode();
  }

  /** The kind's validator, made once. */
  synchronized Schema validator(InputKind kind) {
    return compiled.computeIfAbsent(kind, this::compile);
  }

  private Schema compile(InputKind kind) {
    ObjectNode schema = of(kind, lean);
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return registry.getSchema(SchemaLocation.of(schema.get("$id").asText()), schema);
  }

  private static Map<String, JsonNode> reachable(String first, ObjectNode definitions) {
    Map<String, JsonNode> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(first);
    while (!open.isEmpty()) {
      String name = open.remove();
      JsonNode definition = definitions.get(name);
      if (found.putIfAbsent(name, definition) == null) {
        definition
            .findValuesAsText("$ref")
            .forEach(ref -> open.add(ref.substring(DEFINITION.length())));
      }
    }
    return found;
  }
}
