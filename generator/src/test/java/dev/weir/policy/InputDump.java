package dev.weir.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what rules see of the example, so that authors of rules can look at it. */
public final class InputDump {

  private static final ObjectMapper JSON = new ObjectMapper();

  private InputDump() {}

  /** Takes the folder to write into: one file a unit, the company's index, and the data. */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (PolicyUnit unit : ExampleUnits.all()) {
      write(folder.resolve(unit.name().replace('/', '_') + ".json"), ExampleUnits.INPUT.of(unit));
    }
    write(folder.resolve("company.json"), ExampleUnits.INPUT.of(ExampleUnits.index()));
    ObjectNode data = JSON.createObjectNode();
    data.putObject("weir")
        .<ObjectNode>set("environments", ExampleUnits.INPUT.environments())
        .set("parameters", ExampleUnits.PARAMETERS);
    write(folder.resolve("data.json"), data);
  }

  private static void write(Path file, JsonNode tree) throws IOException {
    Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree));
  }
}
