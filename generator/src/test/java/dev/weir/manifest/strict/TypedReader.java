package dev.weir.manifest.strict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an object as its typed model and collects what the model does not take: unknown fields and
 * values of another type. Threads may share it.
 */
final class TypedReader {

  private final ObjectMapper mapper = mapper();

  /** What {@code type} does not take of {@code tree}, by pointers into it. */
  List<Violation> check(JsonNode tree, Class<?> type) {
    List<Violation> violations = new ArrayList<>();
    try {
      mapper
          .readerFor(type)
          .withHandler(new TypedProblems(tree, violations))
          .readValue(mapper.treeAsTokens(tree));
    } catch (JsonMappingException e) {
      violations.add(TypedProblems.unreadable(tree, e));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be malformed", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a tree is read without input", e);
    }
    return violations;
  }

  static ObjectMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .annotationIntrospector(new NoAnySetters())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    return mapper;
  }

  /** The models swallow every unknown field into a map unless their any-setters are hidden. */
  private static final class NoAnySetters extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
