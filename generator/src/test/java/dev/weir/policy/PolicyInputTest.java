package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema describes what rules see. */
class PolicyInputTest {

  private static final Path SCHEMA = Path.of("../docs/schema/policy-input.schema.json");

  private static List<String> errors(JsonNode input) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(SCHEMA));
    return schema.validate(input).stream().map(Object::toString).toList();
  }

  @Test
  void inputOfEveryUnitFitsTheSchema() throws IOException {
    for (PolicyUnit unit : ExampleUnits.all()) {
      assertThat(errors(ExampleUnits.INPUT.of(unit))).as(unit.name()).isEmpty();
    }
  }

  @Test
  void indexFitsTheSchema() throws IOException {
    JsonNode index = ExampleUnits.INPUT.of(ExampleUnits.index());

    assertThat(errors(index)).isEmpty();
    assertThat(index.path("objects")).hasSizeGreaterThan(500);
    assertThat(index.findParents("object")).isEmpty();
  }

  @Test
  void unknownPartDoesNotFit() throws IOException {
    assertThat(errors(ExampleUnits.INPUT.of(ExampleUnits.index()).put("now", 1))).isNotEmpty();
  }
}
