package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Rewrites a structural OpenAPI v3 schema as JSON Schema 2020-12 in which an object accepts only
 * the fields it names, as the API server does (structural schemas, pruning).
 */
final class SchemaClosing {

  private static final int DEEPEST = 100;

  /** Known, and without a meaning for the shape of an object. */
  private static final Set<String> DROPPED =
      Set.of(
          "description",
          "default",
          "format",
          "title",
          "example",
          "externalDocs",
          "nullable",
          "id",
          "$schema",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "uniqueItems");

  private static final Set<String> HANDLED =
      Set.of("properties", "items", "additionalProperties", "not", "allOf", "anyOf", "oneOf");

  private static final String OPEN = "x-kubernetes-preserve-unknown-fields";
  private static final String INT_OR_STRING = "x-kubernetes-int-or-string";
  private static final String EMBEDDED = "x-kubernetes-embedded-resource";

  private final List<Violation> violations = new ArrayList<>();

  /** The rewritten schema; what it could not take is in {@link #violations()}. */
  ObjectNode close(ObjectNode openApi) {
    return schema(openApi, new Place("", 0, true));
  }

  List<Violation> violations() {
    return violations;
  }

  /** Where the walk is; inside a combination ({@code anyOf} …) nothing is closed. */
  private record Place(String pointer, int depth, boolean closing) {

    Place at(String segment) {
      return new Place(Pointers.child(pointer, segment), depth + 1, closing);
    }

    Place combined(String segment) {
      return new Place(Pointers.child(pointer, segment), depth + 1, false);
    }
  }

  private ObjectNode schema(JsonNode source, Place place) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    if (!source.isObject()) {
      bad(place.pointer(), "schema " + Shown.value(source), "a mapping");
      return out;
    }
    if (place.depth() > DEEPEST) {
      bad(place.pointer(), "schema nested over " + DEEPEST + " deep", "a shallower schema");
      return out;
    }
    reportUnknown(source, place);
    boolean intOrString = source.path(INT_OR_STRING).asBoolean();
    if (intOrString) {
      out.putArray("type").add("integer").add("string");
    }
    copyKept(source, out, place);
    exclusive(source, out);
    nullable(source, out);
    children(source, out, place);
    combinations(source, out, place, intOrString);
    if (place.closing()) {
      closeObject(source, out);
    }
    return out;
  }

  private void reportUnknown(JsonNode source, Place place) {
    for (Map.Entry<String, JsonNode> field : source.properties()) {
      String key = field.getKey();
      if (!KeywordShape.isKept(key)
          && !DROPPED.contains(key)
          && !HANDLED.contains(key)
          && !key.startsWith("x-")) {
        bad(
            Pointers.child(place.pointer(), key),
            "unknown schema keyword " + Shown.quoted(key),
            "a keyword of structural schemas");
      }
    }
  }

  private void copyKept(JsonNode source, ObjectNode out, Place place) {
    for (Map.Entry<String, JsonNode> field : source.properties()) {
      String key = field.getKey();
      if (!KeywordShape.isKept(key) || out.has(key)) {
        continue;
      }
      if (!KeywordShape.fits(key, field.getValue())) {
        bad(
            Pointers.child(place.pointer(), key),
            "keyword " + Shown.quoted(key) + " is " + Shown.value(field.getValue()),
            KeywordShape.expected(key));
        continue;
      }
      if (key.equals("pattern") && !usable(field.getValue().asText(), place)) {
        continue;
      }
      out.set(key, field.getValue());
    }
  }

  /** API servers read patterns as RE2, which differs in corners from Java's. */
  private boolean usable(String pattern, Place place) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      violations.add(
          Violation.of(
                  Pointers.child(place.pointer(), "pattern"),
                  Problem.BAD_CRD,
                  "pattern " + Shown.quoted(pattern) + " cannot be read here",
                  "a pattern that Java reads too",
                  "expect no check of this pattern")
              .soften());
      return false;
    }
  }

  /** Step 4 of draft 4's notation: a boolean beside the bound becomes the bound itself. */
  private static void exclusive(JsonNode source, ObjectNode out) {
    for (String bound : new String[] {"minimum", "maximum"}) {
      String exclusive = bound.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
      if (source.path(exclusive).asBoolean() && out.has(bound)) {
        out.set(exclusive, out.remove(bound));
      }
    }
  }

  private static void nullable(JsonNode source, ObjectNode out) {
    if (!source.path("nullable").asBoolean() || !out.has("type")) {
      return;
    }
    JsonNode type = out.get("type");
    ArrayNode types = out.putArray("type");
    if (type.isArray()) {
      types.addAll((ArrayNode) type);
    } else {
      types.add(type);
    }
    types.add("null");
    if (out.get("enum") instanceof ArrayNode values) {
      out.set("enum", values.deepCopy().addNull());
    }
  }

  private void children(JsonNode source, ObjectNode out, Place place) {
    if (source.get("properties") instanceof ObjectNode properties) {
      ObjectNode fields = out.putObject("properties");
      Place at = place.at("properties");
      properties
          .properties()
          .forEach(f -> fields.set(f.getKey(), schema(f.getValue(), at.at(f.getKey()))));
    }
    if (source.has("items")) {
      out.set("items", schema(source.get("items"), place.at("items")));
    }
    JsonNode rest = source.path("additionalProperties");
    if (rest.isBoolean()) {
      out.set("additionalProperties", rest);
    } else if (!rest.isMissingNode()) {
      out.set("additionalProperties", schema(rest, place.at("additionalProperties")));
    }
  }

  private void combinations(JsonNode source, ObjectNode out, Place place, boolean intOrString) {
    for (String key : new String[] {"allOf", "anyOf", "oneOf"}) {
      if (!(source.get(key) instanceof ArrayNode parts) || (intOrString && key.equals("anyOf"))) {
        continue;
      }
      ArrayNode all = out.putArray(key);
      for (int i = 0; i < parts.size(); i++) {
        all.add(schema(parts.get(i), place.combined(key).at(Integer.toString(i))));
      }
    }
    if (source.has("not")) {
      out.set("not", schema(source.get("not"), place.combined("not")));
    }
  }

  private static void closeObject(JsonNode source, ObjectNode out) {
    boolean open = source.path(OPEN).asBoolean();
    boolean object = source.path("type").asText().equals("object") || out.has("properties");
    if (source.path(EMBEDDED).asBoolean()) {
      ObjectNode fields = out.withObjectProperty("properties");
      for (String own : new String[] {"apiVersion", "kind", "metadata"}) {
        if (!fields.has(own)) {
          fields.putObject(own);
        }
      }
    }
    if (object && !open && !out.has("additionalProperties")) {
      out.put("additionalProperties", false);
    }
  }

  private void bad(String pointer, String found, String expected) {
    violations.add(
        Violation.of(
            pointer,
            Problem.BAD_CRD,
            found,
            expected,
            "put the definition here exactly as its project publishes it"));
  }
}
