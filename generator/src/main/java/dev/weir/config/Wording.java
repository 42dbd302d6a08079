package dev.weir.config;

import com.networknt.schema.Error;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says one schema error in the words of the person who edits the file. */
final class Wording {

  private static final Pattern MILLI_CPU = Pattern.compile("[1-9]\\d{0,5}m");

  private final Error error;
  private final Spot spot;
  private final Rule rule;

  Wording(Error error, Spot spot, Rule rule) {
    this.error = error;
    this.spot = spot;
    this.rule = rule;
  }

  /** What a finding says. */
  private record Text(String found, String expected, String action) {}

  Diagnostic finding() {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownField();
      case "required" -> missing();
      case "type" -> otherType();
      case "enum", "const" -> at(ConfigCodes.NOT_ONE_OF, notOneOf());
      case "pattern" -> at(ConfigCodes.WRONG_SHAPE, otherShape());
      case "not" -> at(ConfigCodes.WRONG_SHAPE, reserved());
      case "propertyNames" -> key();
      case "oneOf" -> choice();
      default -> at(ConfigCodes.OUT_OF_RANGE, outOfRange());
    };
  }

  private Diagnostic unknownField() {
    String field = error.getProperty();
    List<String> known = rule.fields();
    return Diagnostic.of(
        ConfigCodes.UNKNOWN_FIELD,
        spot.child(field).key(),
        "unknown field \"" + field + "\"" + spot.in(),
        known.isEmpty() ? "no fields here" : "one of the fields that the format has here",
        Suggestion.action(field, known));
  }

  private Diagnostic missing() {
    String field = error.getProperty();
    Rule missing = rule.field(field);
    return Diagnostic.of(
        ConfigCodes.MISSING_FIELD,
        spot.key(),
        "\"" + field + "\" is missing" + spot.in(),
        missing.with("a field \"" + field + "\""),
        missing.addition(field));
  }

  private Diagnostic otherType() {
    String wanted = rule.types();
    boolean textMeant = wanted.startsWith("text") && spot.isBare();
    Code code = textMeant ? ConfigCodes.NUMBER_FOR_TEXT : ConfigCodes.WRONG_TYPE;
    String found = textMeant ? is(spot.text() + " without quotes") : is(spot.value());
    if (spot.isNull()) {
      found = spot.name() + " has no value";
    }
    return at(code, new Text(found, rule.with(wanted), typeAction(wanted)));
  }

  private String typeAction(String wanted) {
    String text = spot.text();
    if (spot.isNull()) {
      return "write " + wanted + ", or remove the line";
    }
    if (wanted.startsWith("text") && spot.isBare()) {
      return rule.matches(text)
          ? "write \"" + text + "\" with quotes"
          : likeExample("write it in full, in quotes");
    }
    if (spot.isText() && isScalar(text, wanted)) {
      return "write " + text + " without quotes";
    }
    if (wanted.equals("a number") && MILLI_CPU.matcher(text).matches()) {
      return "write " + Double.parseDouble(text.substring(0, text.length() - 1)) / 1000;
    }
    if (wanted.equals("a list") && !text.isEmpty()) {
      return "write it as a list: [" + text + "]";
    }
    return "write " + wanted;
  }

  private static boolean isScalar(String text, String wanted) {
    return switch (wanted) {
      case "a whole number" -> text.matches("-?\\d{1,18}");
      case "a number" -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?");
      case "true or false" -> text.equals("true") || text.equals("false");
      default -> false;
    };
  }

  private Text notOneOf() {
    List<String> allowed = rule.allowed();
    String text = spot.text();
    String action;
    if (rule.allowsNumbers()) {
      action = allowed.contains(text) ? "write " + text + " without quotes" : oneOf(allowed);
    } else {
      action = Suggestion.action(text, allowed);
    }
    return new Text(
        spot.isNull() ? spot.name() + " has no value" : is(spot.value()),
        rule.with(one(allowed)),
        action);
  }

  private static String one(List<String> allowed) {
    return (allowed.size() == 1 ? "" : "one of ") + String.join(", ", allowed);
  }

  private static String oneOf(List<String> allowed) {
    return "use " + one(allowed);
  }

  private Text otherShape() {
    String slug = slug(spot.text());
    String action =
        rule.isName() && rule.matches(slug)
            ? "did you mean \"" + slug + "\"?"
            : likeExample("write it in that shape");
    return new Text(is(spot.value()), rule.shape(), action);
  }

  private String likeExample(String otherwise) {
    return rule.example().isEmpty() ? otherwise : "write it like " + rule.example();
  }

  private Text reserved() {
    return new Text(
        is(spot.value()),
        "another one than \"" + spot.text() + "\", which means something else here",
        "choose another " + spot.name());
  }

  /** A key that is not of the shape that the keys of its mapping have. */
  private Diagnostic key() {
    String key = error.getProperty();
    Rule names = new Rule(error.getSchemaNode(), rule.all());
    String slug = slug(key);
    String longest = names.schema().path("maxLength").asText();
    boolean shaped = names.schema().has("pattern");
    return Diagnostic.of(
        ConfigCodes.WRONG_SHAPE,
        spot.child(key).key(),
        "the name \"" + key + "\"" + spot.in(),
        shaped ? names.shape() : "at most " + longest + " characters",
        shaped && names.matches(slug) ? "did you mean \"" + slug + "\"?" : "choose another name");
  }

  private Diagnostic choice() {
    List<String> ways = rule.choices();
    List<String> taken = new ArrayList<>(ways);
    taken.retainAll(spot.keys());
    String expected = "exactly one of " + String.join(", ", ways);
    if (taken.isEmpty()) {
      return Diagnostic.of(
          ConfigCodes.MISSING_FIELD,
          spot.location(),
          spot.name() + " has none of " + String.join(", ", ways),
          expected,
          "add one of them");
    }
    return Diagnostic.of(
        ConfigCodes.EXCLUSIVE,
        spot.child(taken.get(1)).key(),
        taken.stream().map(t -> '"' + t + '"').collect(Collectors.joining(" and ")) + spot.in(),
        expected,
        "keep one of them");
  }

  private Text outOfRange() {
    return switch (error.getKeyword()) {
      case "maxLength" -> length("at most " + bound("maxLength") + " characters", "shorten it");
      case "minLength" -> length("at least " + bound("minLength") + " characters", "say more");
      case "minItems", "minProperties" ->
          new Text(spot.name() + " is empty", rule.with("at least one entry"), "add an entry");
      case "maxProperties", "maxItems" ->
          new Text(
              spot.name() + " has too many entries",
              rule.with("at most " + bound(error.getKeyword())),
              "remove some");
      default ->
          new Text(is(spot.value()), rule.with(rule.range()), "write a number in that range");
    };
  }

  private Text length(String expected, String action) {
    String text = spot.text();
    int characters = text.codePointCount(0, text.length());
    return new Text(
        spot.name() + " has " + characters + " characters", rule.with(expected), action);
  }

  private String bound(String keyword) {
    return rule.schema().path(keyword).asText();
  }

  private String is(String value) {
    return spot.name() + " is " + value;
  }

  private Diagnostic at(Code code, Text text) {
    return Diagnostic.of(code, spot.location(), text.found, text.expected, text.action);
  }

  /** The name that a text would be if it were written as names are. */
  private static String slug(String text) {
    return text.strip()
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^[-0-9]+|-+$", "");
  }
}
