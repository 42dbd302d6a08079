package dev.weir.policy.parameters;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Code;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Suggestion;
import dev.weir.policy.bundle.PolicyCodes;
import dev.weir.source.Document;
import dev.weir.source.JsonTree;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Merges the files of policy data by key, and holds them against what there is. */
public final class PolicyDataReader {

  private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
  private final Map<String, Location> firsts = new TreeMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Optional<KnownNames> known;

  private PolicyDataReader(Optional<KnownNames> known) {
    this.known = known;
  }

  /** The data, and what is to be said of the files. */
  public record Read(PolicyData data, Diagnostics diagnostics) {}

  /**
   * Reads files that fit their schema.
   *
   * @param known absent when not all bundles are: then nobody knows what is unknown
   */
  public static Read read(List<Document> files, Optional<KnownNames> known) {
    PolicyDataReader reader = new PolicyDataReader(known);
    files.forEach(reader::add);
    return new Read(new PolicyData(reader.tree), Diagnostics.of(reader.findings));
  }

  private void add(Document file) {
    Node.Mapping root = file.root();
    addLayer(root, "/parameters");
    for (String tier : entries(root, "/spec/tiers").keySet()) {
      addLayer(root, Pointers.child("/tiers", tier));
    }
    entries(root, "/spec/environments").forEach((name, entry) -> addEnvironment(root, name, entry));
    entries(root, "/spec/rules").forEach((code, entry) -> addRule(root, code, entry));
  }

  private void addEnvironment(Node.Mapping root, String name, Node.Entry entry) {
    if (known.filter(names -> !names.environments().contains(name)).isPresent()) {
      unknown("environment", name, entry, known.orElseThrow().environments());
    } else {
      addLayer(root, Pointers.child("/environments", name));
    }
  }

  private void addLayer(Node.Mapping root, String layer) {
    entries(root, "/spec" + layer)
        .forEach((area, entry) -> addArea(Pointers.child(layer, area), area, entry));
  }

  private void addArea(String pointer, String area, Node.Entry entry) {
    Optional<JsonNode> defaults = known.map(names -> names.defaults().path(area));
    if (defaults.filter(JsonNode::isMissingNode).isPresent()) {
      unknown("area", area, entry, keys(known.orElseThrow().defaults()));
      return;
    }
    for (Map.Entry<String, Node.Entry> one : entries(entry.value(), "").entrySet()) {
      String name = one.getKey();
      Optional<JsonNode> normal = defaults.map(names -> names.path(name));
      if (normal.filter(JsonNode::isMissingNode).isPresent()) {
        unknown("parameter", name, one.getValue(), keys(defaults.orElseThrow()));
      } else if (fits(area + "." + name, normal, one.getValue().value())) {
        put(Pointers.child(pointer, name), one.getValue());
      }
    }
  }

  private boolean fits(String name, Optional<JsonNode> normal, Node value) {
    Optional<ParameterType.Mismatch> mismatch =
        normal.flatMap(one -> new ParameterType(one).mismatch(value));
    mismatch.ifPresent(
        other ->
            say(
                PolicyCodes.PARAMETER_TYPE,
                other.at(),
                "parameter " + name + " has " + other.found(),
                other.expected() + " there, as in its default " + shown(normal.orElseThrow()),
                "write " + other.expected()));
    return mismatch.isEmpty();
  }

  private void addRule(Node.Mapping root, String code, Node.Entry entry) {
    if (known.filter(names -> !names.rules().containsKey(code)).isPresent()) {
      say(
          PolicyCodes.UNKNOWN_RULE,
          entry.key(),
          "no rule has the code \"" + code + "\"",
          "the code of a rule that judges this repository",
          Suggestion.action(code, known.orElseThrow().rules().keySet()));
      return;
    }
    String severity = Pointers.child("/rules", code) + "/severity";
    entries(root, "/spec" + severity)
        .forEach(
            (tier, level) -> {
              put(Pointers.child(severity, tier), level);
              LoweredRules.finding(known, code, tier, level.value()).ifPresent(findings::add);
            });
  }

  private void put(String pointer, Node.Entry entry) {
    Location first = firsts.putIfAbsent(pointer, entry.key());
    if (first != null) {
      say(
          PolicyCodes.SET_TWICE,
          entry.key(),
          "\"" + pointer.substring(1).replace('/', '.') + "\" is set here and at " + first,
          "each value in one file",
          "remove one of the two");
      return;
    }
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
    JsonPointer parent = JsonPointer.compile(pointer.substring(0, last));
    tree.withObject(parent, JsonNode.OverwriteMode.NONE, false)
        .set(name, JsonTree.of(entry.value()));
  }

  private void unknown(String what, String name, Node.Entry entry, Collection<String> all) {
    say(
        PolicyCodes.UNKNOWN_NAME,
        entry.key(),
        "unknown " + what + " \"" + name + "\"",
        "one that there is",
        Suggestion.action(name, all));
  }

  private void say(Code code, Location at, String found, String expected, String action) {
    findings.add(Diagnostic.of(code, at, found, expected, action));
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static List<String> keys(JsonNode tree) {
    return tree.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static Map<String, Node.Entry> entries(Node root, String pointer) {
    return Pointers.value(root, pointer)
        .map(node -> node.match(Node.Mapping::entries, s -> none(), scalar -> none()))
        .orElseGet(PolicyDataReader::none);
  }

  private static Map<String, Node.Entry> none() {
    return Map.of();
  }
}
