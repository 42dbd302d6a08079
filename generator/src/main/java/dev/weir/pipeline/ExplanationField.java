package dev.weir.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value of a generated object and why it is there.
 *
 * @param pointer JSON pointer of the value in its object
 * @param value as text, for people
 * @param origin empty when nothing says where it came from
 */
public record ExplanationField(String pointer, String value, Optional<Origin> origin) {

  /** Every scalar and every empty list or mapping at or below a pointer, in the object's order. */
  public static List<ExplanationField> of(Manifest manifest, String pointer) {
    List<ExplanationField> fields = new ArrayList<>();
    collect(manifest, manifest.tree().at(pointer), pointer, fields);
    return List.copyOf(fields);
  }

  private static void collect(
      Manifest manifest, JsonNode at, String pointer, List<ExplanationField> fields) {
    if (at.isEmpty()) {
      String value = at.isValueNode() ? at.asText() : at.toString();
      fields.add(new ExplanationField(pointer, value, manifest.origins().of(pointer)));
      return;
    }
    at.properties()
        .forEach(
            entry -> {
              String key = entry.getKey().replace("~", "~0").replace("/", "~1");
              collect(manifest, entry.getValue(), pointer + "/" + key, fields);
            });
    for (int i = 0; at.isArray() && i < at.size(); i++) {
      collect(manifest, at.path(i), pointer + "/" + i, fields);
    }
  }
}
