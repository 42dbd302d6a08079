package dev.weir.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Readers of both YAML versions, each giving a tree that can be compared. */
enum YamlReaders {
  /** snakeyaml with YAML 1.1 types. */
  YAML_1_1 {
    @Override
    JsonNode read(byte[] bytes) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      return toTree(new Yaml(new SafeConstructor(options)).load(text(bytes)));
    }
  },
  /** snakeyaml-engine with the core schema of YAML 1.2. */
  YAML_1_2 {
    @Override
    JsonNode read(byte[] bytes) {
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      return toTree(new Load(settings).loadFromString(text(bytes)));
    }
  },
  /** Jackson, which keeps a mixture of both. */
  JACKSON {
    @Override
    JsonNode read(byte[] bytes) {
      try {
        return new YAMLMapper().readTree(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  abstract JsonNode read(byte[] bytes);

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Through JSON text, so that number classes of readers do not matter but types do. */
  static JsonNode toTree(Object value) {
    try {
      return JSON.readTree(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
