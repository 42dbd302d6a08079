package dev.weir.manifest.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what a typed reading stumbles over into violations and lets the reading go on. */
final class TypedProblems extends DeserializationProblemHandler {

  private final JsonNode tree;
  private final List<Violation> violations;

  TypedProblems(JsonNode tree, List<Violation> violations) {
    this.tree = tree;
    this.violations = violations;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String field)
      throws IOException {
    Collection<Object> known = deserializer.getKnownPropertyNames();
    List<String> names =
        known == null ? List.of() : known.stream().map(Object::toString).sorted().toList();
    violations.add(Fields.unknown(pointer(parser), field, names));
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String failure)
      throws IOException {
    wrong(pointer(parser), target);
    parser.skipChildren();
    return null;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> target, String value, String failure) {
    wrong(pointer(context.getParser()), context.constructType(target));
    return null;
  }

  private void wrong(String pointer, JavaType target) {
    violations.add(Types.wrong(pointer, tree.at(pointer), List.of(type(target))));
  }

  /** What no handler is asked about, above all a scalar in place of another. */
  static Violation unreadable(JsonNode tree, JsonMappingException fault) {
    String pointer =
        fault.getPath().stream()
            .map(TypedProblems::segment)
            .map(Pointers::escaped)
            .map(segment -> "/" + segment)
            .collect(Collectors.joining());
    return Types.wrong(pointer, tree.at(pointer), List.of(expected(fault)));
  }

  private static String segment(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? Integer.toString(reference.getIndex())
        : reference.getFieldName();
  }

  private static String expected(JsonMappingException fault) {
    return fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? type(mismatch.getTargetType())
        : "another type";
  }

  private static String type(JavaType type) {
    return type.isCollectionLikeType() ? "array" : type(type.getRawClass());
  }

  private static String type(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "boolean";
    }
    if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
      return "integer";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "number";
    }
    return Collection.class.isAssignableFrom(type) ? "array" : "object";
  }

  private static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }
}
