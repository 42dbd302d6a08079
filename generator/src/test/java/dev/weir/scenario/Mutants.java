package dev.weir.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.scenario.Mutant.Mistake;
import dev.weir.source.JsonTree;
import dev.weir.source.Node;
import dev.weir.source.YamlReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Every mutant of one input file: each key and list entry, each kind of mistake. The mutants are
 * written as JSON, which is YAML, but for those that concern the text itself.
 */
final class Mutants {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int HUGE = 200_000;
  private static final String MARK = "written-twice-";
  private static final String UNICODE = "ﬂink\u202e\u0301日本🚀\u00a0\u0130";

  private static final Map<Mistake, JsonNode> REPLACEMENTS =
      Map.of(
          Mistake.TEXT, NODES.textNode("another text"),
          Mistake.NUMBER, NODES.numberNode(-7.5),
          Mistake.LIST, NODES.arrayNode().add("a").add(1),
          Mistake.MAPPING, NODES.objectNode().put("a", 1),
          Mistake.NULLED, NODES.nullNode(),
          Mistake.HUGE_NUMBER, BigIntegerNode.valueOf(BigInteger.TEN.pow(30)),
          Mistake.HUGE_TEXT, NODES.textNode("x".repeat(HUGE)),
          Mistake.UNICODE, NODES.textNode(UNICODE),
          Mistake.EMPTY_TEXT, NODES.textNode(""));

  private final String file;
  private final List<String> lines;
  private final ObjectNode root;
  private final List<Mutant> found = new ArrayList<>();

  private Mutants(String file, String text, ObjectNode root) {
    this.file = file;
    this.lines = text.lines().toList();
    this.root = root;
  }

  /** Those of a YAML file. */
  static List<Mutant> of(String file, String text) {
    Node.Mapping node = parsed(file, text);
    Mutants mutants = new Mutants(file, text, (ObjectNode) JsonTree.of(node));
    mutants.visit(mutants.root, JsonPointer.empty());
    mutants.ofText(node);
    String twice = text + "\n---\n" + text;
    mutants.add(Mistake.SECOND_DOCUMENT, "the end", () -> twice);
    mutants.cutOff();
    return mutants.found;
  }

  /** Those of a template: cut off behind every line. */
  static List<Mutant> ofTemplate(String file, String text) {
    Mutants mutants = new Mutants(file, text, NODES.objectNode());
    mutants.cutOff();
    return mutants.found;
  }

  private void cutOff() {
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      add(Mistake.CUT_OFF, "line " + (i + 1), () -> cut(line));
    }
  }

  private void visit(ContainerNode<?> node, JsonPointer at) {
    if (node instanceof ObjectNode object) {
      add(Mistake.UNKNOWN_KEY, at, target -> ((ObjectNode) target.at(at)).put("unheardOf", 1));
      for (String key : names(object)) {
        child(object.get(key), at.appendProperty(key));
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        child(node.get(i), at.appendIndex(i));
      }
    }
  }

  private void child(JsonNode value, JsonPointer at) {
    add(Mistake.DROPPED, at, target -> remove(target, at));
    for (Mistake mistake : Mistake.values()) {
      JsonNode replacement = REPLACEMENTS.get(mistake);
      if (replacement != null) {
        add(mistake, at, target -> set(target, at, replacement));
      }
    }
    if (at.last().getMatchingIndex() < 0) {
      duplicated(value, at);
    }
    if (value instanceof ContainerNode<?> container) {
      visit(container, at);
    }
  }

  /** JSON objects hold no key twice: the second one gets its name when it is text. */
  private void duplicated(JsonNode value, JsonPointer at) {
    String key = at.last().getMatchingProperty();
    add(
        Mistake.DUPLICATED,
        at.toString(),
        () -> {
          ObjectNode copy = root.deepCopy();
          ((ObjectNode) copy.at(at.head())).set(MARK + key, value);
          return write(copy).replace(MARK, "");
        });
  }

  private void ofText(Node.Mapping mapping) {
    for (Node.Entry entry : mapping.entries().values()) {
      int line = entry.key().line() - 1;
      String indent = lines.get(line).substring(0, entry.key().column() - 1);
      if (indent.isBlank()) {
        ofKey(line, indent, entry.value());
      }
      entry.value().match(m -> all(m), s -> "", s -> "");
    }
  }

  private String all(Node.Mapping mapping) {
    ofText(mapping);
    return "";
  }

  private void ofKey(int line, String indent, Node value) {
    String content = lines.get(line).stripLeading();
    if (!indent.isEmpty()) {
      add(Mistake.TAB, "line " + (line + 1), () -> with(line, "\t" + content));
    }
    boolean plain = value.match(m -> false, s -> false, scalar -> true);
    if (plain && value.location().endLine() == line + 1) {
      String aliased = indent + content.substring(0, content.indexOf(':')) + ": *nothing";
      add(Mistake.ALIAS, "line " + (line + 1), () -> with(line, aliased));
    }
  }

  /** The text up to the middle of a line. */
  private String cut(int line) {
    String last = lines.get(line);
    return String.join("\n", lines.subList(0, line)) + "\n" + last.substring(0, last.length() / 2);
  }

  private String with(int line, String replacement) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(line, replacement);
    return String.join("\n", changed);
  }

  private interface Change {
    void apply(ObjectNode target);
  }

  private void add(Mistake mistake, JsonPointer at, Change change) {
    add(
        mistake,
        at.toString(),
        () -> {
          ObjectNode copy = root.deepCopy();
          change.apply(copy);
          return write(copy);
        });
  }

  private void add(Mistake mistake, String at, Supplier<String> text) {
    found.add(new Mutant(file, mistake, at, text));
  }

  private static void remove(ObjectNode target, JsonPointer at) {
    if (target.at(at.head()) instanceof ArrayNode list) {
      list.remove(at.last().getMatchingIndex());
    } else {
      ((ObjectNode) target.at(at.head())).remove(at.last().getMatchingProperty());
    }
  }

  private static void set(ObjectNode target, JsonPointer at, JsonNode value) {
    if (target.at(at.head()) instanceof ArrayNode list) {
      list.set(at.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) target.at(at.head())).set(at.last().getMatchingProperty(), value);
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String write(ObjectNode tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Node.Mapping parsed(String file, String text) {
    return YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8))
        .document()
        .orElseThrow()
        .root();
  }
}
