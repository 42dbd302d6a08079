package dev.weir.config;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;

/** Binds trees that a schema has checked to records; what is absent is empty. */
public final class Binding {

  private static final ObjectMapper MAPPER = mapper();

  private Binding() {}

  /**
   * The record that the tree describes. Absent lists, maps and Optionals are empty; fields that the
   * record does not have are passed over, since the schema has refused unknown ones already.
   */
  public static <T> T to(Class<T> type, JsonNode tree) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema let through what " + type + " cannot hold", e);
    }
  }

  /** Prepares the binding of a record, which takes as long as binding the first one. */
  public static void prepare(Class<?> type) {
    MAPPER.readerFor(type);
  }

  private static ObjectMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    mapper.configOverride(List.class).setSetterInfo(empty);
    mapper.configOverride(Map.class).setSetterInfo(empty);
    mapper.configOverride(String.class).setSetterInfo(empty);
    return mapper;
  }
}
