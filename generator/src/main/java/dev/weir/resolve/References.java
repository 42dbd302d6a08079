package dev.weir.resolve;

import dev.weir.config.EnvironmentSpec;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of references, a name in braces behind a dollar sign; a doubled dollar
 * sign keeps one as it is. There is no other templating in job files.
 */
final class References {

  private static final Pattern REFERENCE = Pattern.compile("\\$?\\$\\{([^{}\\s]*)}");

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
  static Map<String, String> ofDataSystems(EnvironmentSpec spec) {
    Map<String, String> values = new TreeMap<>();
    spec.buckets().forEach((name, bucket) -> values.put("buckets." + name, bucket));
    spec.kafka()
        .forEach(
            (name, kafka) ->
                values.put("kafka." + name + ".bootstrapServers", kafka.bootstrapServers()));
    spec.variables().forEach((name, value) -> values.put("variables." + name, value));
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
    Leaf said =
        new Leaf(leaf.path(), Texts.of(node), leaf.location(), leaf.layer(), leaf.overrode());
    return new Merged.Value(said, node);
  }

  private Node node(Node node) {
    return node.match(
        mapping -> {
          Map<String, Node.Entry> entries = new LinkedHashMap<>();
          mapping
              .entries()
              .forEach((k, e) -> entries.put(k, new Node.Entry(e.key(), node(e.value()))));
          return new Node.Mapping(mapping.location(), entries);
        },
        sequence -> sequence(sequence),
        scalar -> scalar(scalar));
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
    if (!(scalar.value() instanceof String text) || !text.contains("${")) {
      return scalar;
    }
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      String said = matcher.group();
      String value = said.startsWith("$$") ? said.substring(1) : value(matcher.group(1), scalar);
      matcher.appendReplacement(replaced, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(replaced);
    return Node.Scalar.ofString(scalar.location(), replaced.toString());
  }

  private String value(String name, Node.Scalar scalar) {
    String value = values.get(name);
    if (value != null) {
      return value;
    }
    findings.add(
        Diagnostic.of(
            ResolveCodes.UNKNOWN_REFERENCE,
            scalar.location(),
            "\"${" + name + "}\" stands for nothing here",
            "a reference that the environment declares",
            Suggestion.action(name, values.keySet()) + "; write $${ for a plain ${"));
    return "${" + name + "}";
  }
}
