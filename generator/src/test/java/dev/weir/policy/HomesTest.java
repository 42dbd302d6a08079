package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.diagnostic.Code;
import dev.weir.pipeline.CodeRegistry;
import dev.weir.policy.bundle.BuiltInBundle;
import dev.weir.policy.bundle.PolicyRule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every entry of the catalogue of policies has exactly one home, and the home is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomesTest {

  private static final Set<String> HOMES =
      Set.of("rego", "java", "later", "construction", "dropped");

  private final JsonNode entries;

  HomesTest() throws IOException {
    Path file = Path.of("..", "policies", "weir", "homes.yaml");
    entries = new YAMLMapper().readTree(file.toFile()).path("entries");
  }

  @Test
  void everyEntryHasOneHomeAndASeverity() {
    entries
        .properties()
        .forEach(
            entry -> {
              Set<String> fields = new TreeSet<>();
              entry.getValue().fieldNames().forEachRemaining(fields::add);
              assertThat(fields).as(entry.getKey()).hasSize(2).contains("severity");
              assertThat(HOMES).as(entry.getKey()).containsAnyElementsOf(fields);
            });
    assertThat(entries.size()).isEqualTo(122);
  }

  @Test
  void rulesAreHomesOfOneEntryEach() {
    Set<String> rules =
        BuiltInBundle.catalogue().rules().stream()
            .map(PolicyRule::code)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> named = texts("rego");

    assertThat(named).doesNotHaveDuplicates();
    assertThat(rules).containsAll(named);
  }

  @Test
  void checksAreThere() {
    Set<String> codes =
        CodeRegistry.all().stream().map(Code::value).collect(Collectors.toCollection(TreeSet::new));

    for (JsonNode entry : entries) {
      entry.path("java").forEach(code -> assertThat(codes).contains(code.asText()));
    }
  }

  @Test
  void whatHoldsByConstructionIsShownByATest() throws ClassNotFoundException {
    for (String test : texts("construction")) {
      String[] parts = test.split("#", 2);
      List<String> methods =
          Arrays.stream(Class.forName(parts[0]).getDeclaredMethods()).map(Method::getName).toList();
      assertThat(methods).as(test).contains(parts[1]);
    }
  }

  @Test
  void whatComesLaterOrNotAtAllSaysWhy() {
    for (String home : List.of("later", "dropped")) {
      assertThat(texts(home)).allMatch(text -> text.length() > 10);
    }
  }

  private List<String> texts(String home) {
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : entries) {
      if (entry.has(home)) {
        texts.add(entry.path(home).asText());
      }
    }
    return texts;
  }
}
