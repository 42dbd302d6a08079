package dev.weir.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A tree as Jackson's, without its places: for schemas and for binding. */
public final class JsonTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int INT_BITS = 31;
  private static final int LONG_BITS = 63;

  private JsonTree() {}

  /**
   * The same values in the same order; whole numbers as {@code int}, {@code long} or big integer,
   * whichever is the smallest that holds them, others as decimals with the digits as written.
   */
  public static JsonNode of(Node node) {
    return node.match(JsonTree::object, JsonTree::array, scalar -> value(scalar.value()));
  }

  private static JsonNode object(Node.Mapping mapping) {
    ObjectNode object = JSON.objectNode();
    mapping.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
    return object;
  }

  private static JsonNode array(Node.Sequence sequence) {
    ArrayNode array = JSON.arrayNode(sequence.items().size());
    sequence.items().forEach(item -> array.add(of(item)));
    return array;
  }

  private static JsonNode value(@Nullable Object value) {
    if (value instanceof String text) {
      return JSON.textNode(text);
    }
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    if (value instanceof BigInteger whole) {
      return whole(whole);
    }
    return value instanceof BigDecimal real ? JSON.numberNode(real) : JSON.nullNode();
  }

  private static JsonNode whole(BigInteger value) {
    if (value.bitLength() <= INT_BITS) {
      return JSON.numberNode(value.intValue());
    }
    return value.bitLength() <= LONG_BITS
        ? JSON.numberNode(value.longValue())
        : JSON.numberNode(value);
  }
}
