package dev.weir.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;

/** Typed objects as trees, and back. */
public final class Trees {

  private static final JsonSetter.Value ABSENT_IS_EMPTY =
      JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .withConfigOverride(Map.class, o -> o.setSetterInfo(ABSENT_IS_EMPTY))
          .withConfigOverride(List.class, o -> o.setSetterInfo(ABSENT_IS_EMPTY))
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();

  private Trees() {}

  /** The tree of a fabric8 object or of one of our own Flink records. */
  public static ObjectNode of(Object typed) {
    return MAPPER.valueToTree(typed);
  }

  /** The typed object that a tree describes; lists and maps that it leaves out are empty. */
  public static <T> T as(JsonNode tree, Class<T> type) {
    return MAPPER.convertValue(tree, type);
  }

  public static ObjectNode empty() {
    return MAPPER.createObjectNode();
  }
}
