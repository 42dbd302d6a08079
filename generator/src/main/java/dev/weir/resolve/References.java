package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts values in the place of references, a name in braces behind a dollar sign; a doubled dollar
 * sign keeps one as it is. A value that is put in is not read again, references in keys are none,
 * and there is no other templating in job files.
 */
final class References {

  /** Texts of other languages that have a {@code ${…}} of their own. */
  private static final Set<String> VERBATIM = Set.of("logging.log4j", "logging.logback");

  private final Map<String, String> values;
  private final List<Diagnostic> findings;

  private References(Map<String, String> values, List<Diagnostic> findings) {
    this.values = values;
    this.findings = findings;
  }

  /** All references that hold for every job of an environment. */
  static Map<String, String> ofEnvironment(Inputs.Environment environment) {
    EnvironmentSpec spec = environment.spec();
    Map<String, String> values = new TreeMap<>();
    values.put("env.name", environment.name());
    values.put("env.tier", spec.tier().key());
    values.put("env.region", spec.cluster().region());
    values.put("env.account", spec.cluster().account());
    values.put("env.cluster", spec.cluster().name());
    StateBases bases = StateBases.of(spec.storage());
    values.put("storage.state", StateBases.trimmed(spec.storage().state()));
    values.put("storage.checkpoints", bases.checkpoints());
    values.put("storage.savepoints", bases.savepoints());
    values.put("storage.highAvailability", bases.highAvailability());
    return values;
  }

  /** What stands for data systems; of the environment it stands by for, where it is a standby. */
  static Map<String, String> ofDataSystems(EnvironmentData data) {
    Map<String, String> values = new TreeMap<>(SystemReferences.of(data));
    data.declaredBy()
        .spec()
        .variables()
        .forEach((name, value) -> values.put("variables." + name, value));
    return values;
  }

  /** The same tree with every reference replaced; unknown ones become findings. */
  static Merged.Tree replaced(
      Merged.Tree tree, Map<String, String> values, List<Diagnostic> findings) {
    return new References(values, findings).tree(tree);
  }

  private Merged.Tree tree(Merged.Tree tree) {
    Map<String, Merged> entries = new LinkedHashMap<>();
    tree.entries().forEach((key, value) -> entries.put(key, merged(value)));
    return new Merged.Tree(tree.leaf(), entries, tree.listKey());
  }

  private Merged merged(Merged merged) {
    if (merged instanceof Merged.Tree tree) {
      return tree(tree);
    }
    if (merged instanceof Merged.Value value && !VERBATIM.contains(value.leaf().path())) {
      return value(value);
    }
    return merged;
  }

  private Merged value(Merged.Value value) {
    Node node = node(value.node());
    if (node == value.node()) {
      return value;
    }
    Leaf leaf = value.leaf();
    String text = node.match(Texts::of, Texts::of, Node.Scalar::text);
    Leaf said = new Leaf(leaf.path(), text, leaf.location(), leaf.layer(), leaf.overrode());
    return new Merged.Value(said, node, value.key());
  }

  private Node node(Node node) {
    return node.match(this::mapping, this::sequence, this::scalar);
  }

  private Node mapping(Node.Mapping mapping) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      Node replaced = node(entry.getValue().value());
      changed |= replaced != entry.getValue().value();
      entries.put(entry.getKey(), new Node.Entry(entry.getValue().key(), replaced));
    }
    return changed ? new Node.Mapping(mapping.location(), entries) : mapping;
  }

  private Node sequence(Node.Sequence sequence) {
    List<Node> items = new ArrayList<>();
    boolean changed = false;
    for (Node item : sequence.items()) {
      Node replaced = node(item);
      changed |= replaced != item;
      items.add(replaced);
    }
    return changed ? new Node.Sequence(sequence.location(), items) : sequence;
  }

  private Node scalar(Node.Scalar scalar) {
    return scalar.value() instanceof String text && text.contains("${")
        ? Node.Scalar.ofString(scalar.location(), filled(scalar, text))
        : scalar;
  }

  private String filled(Node.Scalar scalar, String text) {
    StringBuilder filled = new StringBuilder();
    int done = 0;
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", done)) {
      if (at > done && text.charAt(at - 1) == '$') {
        filled.append(text, done, at - 1).append("${");
        done = at + 2;
        continue;
      }
      int end = text.indexOf('}', at) + 1;
      String said = end == 0 ? text.substring(at) : text.substring(at, end);
      filled.append(text, done, at).append(value(scalar, at, said));
      done = at + said.length();
    }
    return filled.append(text, done, text.length()).toString();
  }

  private String value(Node.Scalar scalar, int at, String said) {
    boolean whole = said.endsWith("}");
    String name = said.substring(2, said.length() - (whole ? 1 : 0));
    String value = values.get(name);
    if (whole && value != null) {
      return value;
    }
    findings.add(
        Diagnostic.of(
            ResolveCodes.UNKNOWN_REFERENCE,
            place(scalar, at, said),
            "\"" + shortened(said) + "\" " + (whole ? "stands for nothing here" : "has no end"),
            "a reference that the environment declares, or $${ for a plain ${",
            Suggestion.action(name, values.keySet())));
    return said;
  }

  /** The reference itself where the text is written as it is, else the whole value. */
  private static Location place(Node.Scalar scalar, int at, String said) {
    Location all = scalar.location();
    String text = scalar.text();
    int quotes = all.endColumn() - all.column() - text.codePointCount(0, text.length());
    if (all.line() != all.endLine() || (quotes != 0 && quotes != 2)) {
      return all;
    }
    int column = all.column() + quotes / 2 + text.codePointCount(0, at);
    return Location.onLine(
        all.file(), all.line(), column, column + said.codePointCount(0, said.length()));
  }

  private static String shortened(String said) {
    return said.length() <= 60 ? said : said.substring(0, said.offsetByCodePoints(0, 50)) + "…";
  }
}
