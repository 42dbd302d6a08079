package dev.weir.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A workflow of this repository or of a new one, or the action: its text, and what that says. */
record WorkflowFile(String name, String text, JsonNode tree) {

  private static final Path OWN = Path.of("..", ".github", "workflows");
  private static final Path TEMPLATES = Path.of("src/main/resources/dev/weir/cli/init/workflows");

  /** The workflows of this repository, by name. */
  static List<WorkflowFile> own() {
    return in(OWN);
  }

  /** The workflows that a new repository gets, by name. */
  static List<WorkflowFile> templates() {
    return in(TEMPLATES);
  }

  /** Every file that names actions. */
  static List<WorkflowFile> all() {
    return Stream.of(own(), templates(), List.of(action())).flatMap(List::stream).toList();
  }

  static WorkflowFile own(String name) {
    return read(OWN.resolve(name));
  }

  static WorkflowFile template(String name) {
    return read(TEMPLATES.resolve(name));
  }

  static WorkflowFile action() {
    return read(Path.of("..", "action.yml"));
  }

  private static List<WorkflowFile> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(WorkflowFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkflowFile read(Path file) {
    try {
      String text = Files.readString(file);
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      Object value = new Load(settings).loadFromString(text);
      return new WorkflowFile(
          file.getFileName().toString(), text, new ObjectMapper().valueToTree(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jobs, by id, in the file's order. */
  List<Map.Entry<String, JsonNode>> jobs() {
    return List.copyOf(tree.path("jobs").properties());
  }

  /** The steps of all jobs, or of the action. */
  List<JsonNode> steps() {
    List<JsonNode> steps = new ArrayList<>();
    jobs().forEach(job -> job.getValue().path("steps").forEach(steps::add));
    tree.path("runs").path("steps").forEach(steps::add);
    return steps;
  }

  @Override
  public String toString() {
    return name;
  }
}
