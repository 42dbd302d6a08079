package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Suggestion;
import java.util.Collection;
import java.util.List;

/** The violations that both engines find, in the same words. */
final class Fields {

  private Fields() {}

  /** A field that is not among {@code known}; {@code pointer} is the field's own. */
  static Violation unknown(String pointer, String field, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    return Violation.of(
        pointer,
        Problem.UNKNOWN_FIELD,
        "unknown field " + Shown.quoted(field),
        sorted.isEmpty() ? "no field here" : "one of " + listed(sorted),
        Suggestion.action(field, sorted));
  }

  static Violation missing(String pointer, String field) {
    return Violation.of(
        pointer,
        Problem.MISSING_FIELD,
        "no field " + Shown.quoted(field),
        Shown.quoted(field) + " in " + named(pointer),
        "add " + Shown.quoted(field));
  }

  static Violation notAllowed(String pointer, JsonNode value, Collection<String> allowed) {
    return Violation.of(
        pointer,
        Problem.NOT_ALLOWED,
        named(pointer) + " is " + Shown.value(value),
        "one of " + String.join(", ", allowed),
        Suggestion.action(value.asText(), allowed));
  }

  /** The field's name, or {@code the object} at the root. */
  static String named(String pointer) {
    if (pointer.isEmpty()) {
      return "the object";
    }
    String last = Pointers.last(pointer);
    return last.matches("\\d{1,6}") ? item(pointer, last) : last;
  }

  /** {@code containers[0]} for an item of a list. */
  private static String item(String pointer, String index) {
    String list = pointer.substring(0, pointer.lastIndexOf('/'));
    return list.isEmpty() ? index : Pointers.last(list) + "[" + index + "]";
  }

  private static String listed(List<String> sorted) {
    return sorted.size() <= 12
        ? String.join(", ", sorted)
        : String.join(", ", sorted.subList(0, 12)) + ", …";
  }
}
