package dev.weir.manifest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Every value of every Flink object of the example can be explained. */
final class ExampleOriginsTest {

  private static final List<Manifest> MANIFESTS =
      ExampleCompany.targets().flatMap(target -> FlinkObjects.all(target).stream()).toList();

  private final Map<String, List<String>> lines = new HashMap<>();

  @Test
  void theExampleHasFlinkObjects() {
    assertThat(MANIFESTS).hasSizeGreaterThan(60);
  }

  @Test
  void everyLeafHasAnOriginOfItsOwn() {
    List<String> onlyTheWhole = new ArrayList<>();
    for (Manifest manifest : MANIFESTS) {
      leaves(
          manifest.tree(),
          (pointer, value) -> {
            if (nearest(manifest, pointer).isEmpty()) {
              onlyTheWhole.add(manifest.key() + " " + pointer);
            }
          });
    }
    assertThat(onlyTheWhole).isEmpty();
  }

  @Test
  void whatIsSaidToBeInputIsTheInputsValue() {
    List<String> wrong = new ArrayList<>();
    for (Manifest manifest : MANIFESTS) {
      manifest
          .origins()
          .byPointer()
          .forEach(
              (pointer, origin) -> {
                JsonNode value = manifest.tree().at(pointer);
                if (origin.rule().isEmpty() && value.isValueNode() && !same(origin, value)) {
                  wrong.add(manifest.key() + " " + pointer + "=" + value + " " + origin);
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyOriginWithoutInputNamesARule() {
    for (Manifest manifest : MANIFESTS) {
      assertThat(manifest.origins().byPointer().values())
          .noneMatch(origin -> origin.rule().isEmpty() && origin.leaves().isEmpty());
    }
  }

  @Test
  void inputsPointToTheLineThatSaysThem() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Manifest manifest : MANIFESTS) {
      for (var entry : manifest.origins().byPointer().entrySet()) {
        JsonNode value = manifest.tree().at(entry.getKey());
        if (entry.getValue().rule().isEmpty() && value.isValueNode()) {
          Location at = entry.getValue().leaves().get(0).location();
          if (!saysIt(at, value.asText())) {
            wrong.add(manifest.key() + " " + entry.getKey() + "=" + value + " at " + at);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** References are replaced, and long texts begin below their key. */
  private boolean saysIt(Location at, String value) throws IOException {
    Path file = Path.of("..", at.file());
    if (!Files.isRegularFile(file)) {
      return at.file().contains("2026.11");
    }
    if (!lines.containsKey(at.file())) {
      lines.put(at.file(), Files.readAllLines(file));
    }
    String line = lines.getOrDefault(at.file(), List.of()).get(at.line() - 1);
    return line.contains(value) || line.contains("${") || line.endsWith("|");
  }

  private static boolean same(Origin origin, JsonNode value) {
    String said = origin.leaves().get(0).value();
    return said.equals(value.asText());
  }

  /** The pointer whose recorded origin answers. */
  private static String nearest(Manifest manifest, String pointer) {
    String prefix = pointer;
    while (!prefix.isEmpty() && !manifest.origins().byPointer().containsKey(prefix)) {
      prefix = prefix.substring(0, prefix.lastIndexOf('/'));
    }
    return prefix;
  }

  private static void leaves(JsonNode tree, BiConsumer<String, JsonNode> visit) {
    visit(tree, "", visit);
  }

  private static void visit(JsonNode node, String pointer, BiConsumer<String, JsonNode> visit) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> visit(field.getValue(), FieldOrigins.child(pointer, field.getKey()), visit));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.get(i), pointer + "/" + i, visit);
      }
    } else {
      visit.accept(pointer, node);
    }
  }
}
