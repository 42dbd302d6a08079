package dev.weir.resolve;

import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.source.Document;
import dev.weir.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one layer says twice or in two ways, so that merging would have to choose. */
final class Contradictions {

  private Contradictions() {}

  /** One finding for each, in every layer of every file. */
  static List<Diagnostic> findings(Inputs inputs) {
    List<Diagnostic> findings = new ArrayList<>(in(inputs.platform().file(), "/spec/jobDefaults"));
    inputs
        .environments()
        .values()
        .forEach(environment -> findings.addAll(in(environment.file(), "/spec/jobDefaults")));
    for (Inputs.Team team : inputs.teams().values()) {
      findings.addAll(in(team.file(), "/spec/jobDefaults"));
      team.jobs().values().forEach(job -> findings.addAll(in(job.file(), "/spec")));
      team.clusters().values().forEach(cluster -> findings.addAll(in(cluster.file(), "/spec")));
    }
    return findings;
  }

  private static List<Diagnostic> in(Document file, String own) {
    return LayerPlaces.in(file, own).stream()
        .map(LayerStack::withoutStructure)
        .flatMap(layer -> mapping(layer, LayerPath.ROOT))
        .toList();
  }

  private static Stream<Diagnostic> node(Node node, LayerPath path) {
    return node.match(
        mapping -> path.isOptions() ? options(mapping) : mapping(mapping, path),
        sequence -> sequence(sequence, path),
        scalar -> Stream.empty());
  }

  private static Stream<Diagnostic> mapping(Node.Mapping mapping, LayerPath path) {
    Stream<Diagnostic> own =
        Alternatives.clashes(path.field(), mapping).stream()
            .map(
                key -> {
                  String rival = Alternatives.rival(path.field(), mapping, key);
                  return clash(path, place(mapping, key), List.of(rival, key));
                });
    Stream<Diagnostic> below =
        mapping.entries().entrySet().stream()
            .flatMap(e -> node(e.getValue().value(), path.child(e.getKey())));
    return Stream.concat(own, below);
  }

  private static Stream<Diagnostic> sequence(Node.Sequence list, LayerPath path) {
    Optional<String> listKey = ListKeys.of(path.field());
    Set<String> names = new HashSet<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (Node item : list.items()) {
      String name = listKey.flatMap(key -> ListKeys.name(item, key)).orElse("");
      // Other keys than names may repeat: a port is there for TCP and for UDP.
      if (listKey.filter("name"::equals).isPresent() && !name.isEmpty() && !names.add(name)) {
        findings.add(twice(path, item, name));
      }
      node(item, path.element(name)).forEach(findings::add);
    }
    return findings.stream();
  }

  private static Stream<Diagnostic> options(Node.Mapping options) {
    Map<String, String> written = new TreeMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    FlinkOptions.each(
        options,
        (key, entry) -> {
          String other = written.putIfAbsent(FlinkKeys.canonical(key), key);
          if (other != null) {
            findings.add(spelledTwice(entry.key(), key, other));
          }
        });
    return findings.stream();
  }

  private static Location place(Node.Mapping mapping, String key) {
    Node.Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.location() : entry.key();
  }

  private static Diagnostic clash(LayerPath path, Location place, List<String> keys) {
    String both = "\"" + keys.get(0) + "\" and \"" + keys.get(1) + "\"";
    return path.shown().isEmpty()
        ? Diagnostic.of(
            ResolveCodes.TWO_RUNTIMES,
            place,
            both + " say what the job runs on",
            "runtime, or a literal in its place",
            "keep one of them")
        : Diagnostic.of(
            ResolveCodes.EXCLUSIVE,
            place,
            both + " in " + path.shown(),
            "one of them: they exclude each other",
            "keep one of them");
  }

  private static Diagnostic twice(LayerPath path, Node item, String name) {
    return Diagnostic.of(
        ResolveCodes.ELEMENT_TWICE,
        item.match(m -> place(m, "name"), Node::location, Node::location),
        "\"" + name + "\" is there twice in " + path.shown(),
        "one element of a name in a list that merges by name",
        "remove or rename one of them");
  }

  private static Diagnostic spelledTwice(Location place, String key, String other) {
    return Diagnostic.of(
        ResolveCodes.OPTION_TWICE,
        place,
        key.equals(other)
            ? "option \"" + key + "\" is there twice, flat and nested"
            : "option \"" + key + "\" is \"" + other + "\" under another name",
        "every Flink option once",
        "remove one of them");
  }
}
