package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a CustomResourceDefinition into closed JSON Schemas, so that a field which an API server
 * would prune is refused. The caller bounds the definition's size; a bad definition becomes
 * violations, never an exception.
 */
public final class CrdConverter {

  private static final String CRD = "apiextensions.k8s.io/v1";

  private final List<ConvertedCrd> schemas = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final JsonNode crd;

  private CrdConverter(JsonNode crd) {
    this.crd = crd;
  }

  /** Converts every served version of {@code crd}, the definition as read from YAML or JSON. */
  public static Conversion convert(JsonNode crd) {
    CrdConverter converter = new CrdConverter(crd);
    converter.run();
    return new Conversion(converter.schemas, converter.violations);
  }

  private void run() {
    if (!text("/apiVersion").equals(CRD) || !text("/kind").equals("CustomResourceDefinition")) {
      bad("", text("/apiVersion") + " " + text("/kind"), CRD + " CustomResourceDefinition");
      return;
    }
    HugeNumbers.check(crd, Place.ROOT, v -> bad(v.pointer(), v.found(), v.expected()));
    if (!violations.isEmpty()) {
      return;
    }
    String group = named("/spec/group");
    String kind = named("/spec/names/kind");
    JsonNode versions = crd.at("/spec/versions");
    if (group.isEmpty() || kind.isEmpty()) {
      return;
    }
    if (!versions.isArray() || versions.isEmpty()) {
      bad("/spec/versions", Shown.value(versions), "a list of versions, each with a schema");
      return;
    }
    for (int i = 0; i < versions.size(); i++) {
      version(group, kind, i);
    }
  }

  private void version(String group, String kind, int index) {
    String at = "/spec/versions/" + index;
    if (crd.at(at + "/served").isBoolean() && !crd.at(at + "/served").booleanValue()) {
      return;
    }
    String version = named(at + "/name");
    String place = at + "/schema/openAPIV3Schema";
    if (version.isEmpty()) {
      return;
    }
    if (!(crd.at(place) instanceof ObjectNode openApi)) {
      bad(place, Shown.value(crd.at(place)), "the version's schema");
      return;
    }
    SchemaClosing closing = new SchemaClosing();
    ObjectNode closed = closing.close(openApi);
    closing.violations().forEach(v -> violations.add(v.under(place)));
    if (closing.violations().stream().allMatch(Violation::soft)) {
      String apiVersion = group + "/" + version;
      ObjectNode schema = SharedSchemas.share(RootSchema.of(closed, apiVersion, kind));
      schemas.add(new ConvertedCrd(apiVersion, kind, schema));
    }
  }

  private String named(String pointer) {
    if (text(pointer).isEmpty()) {
      bad(pointer, Shown.value(crd.at(pointer)), "a name");
    }
    return text(pointer);
  }

  private String text(String pointer) {
    JsonNode value = crd.at(pointer);
    return value.isTextual() ? value.textValue() : "";
  }

  private void bad(String pointer, String found, String expected) {
    violations.add(
        Violation.of(
            pointer,
            Problem.BAD_CRD,
            "CustomResourceDefinition has " + found.strip(),
            expected,
            "put the definition here exactly as its project publishes it"));
  }

  /** Closes a fragment written by us in a definition's own notation; a fault in it is a bug. */
  static ObjectNode fragment(JsonNode openApi) {
    SchemaClosing closing = new SchemaClosing();
    ObjectNode closed =
        openApi instanceof ObjectNode object
            ? closing.close(object)
            : JsonNodeFactory.instance.objectNode();
    if (!closing.violations().isEmpty()) {
      throw new IllegalStateException(closing.violations().toString());
    }
    return closed;
  }
}
