package dev.weir.manifest.lineage;

import dev.weir.model.ShortName;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A Mermaid flow chart of jobs, by team, and of the data between them. */
final class MermaidGraph {

  /** Mermaid draws no more edges, unless its page is configured otherwise ({@code maxEdges}). */
  private static final int MOST_EDGES = 500;

  /** Nor a longer text ({@code maxTextSize}), in characters. */
  private static final int LONGEST = 50_000;

  private MermaidGraph() {}

  /** The chart, ending with a line feed; empty when Mermaid would refuse it for its size. */
  static Optional<String> of(Collection<Edge> edges) {
    SortedMap<String, SortedSet<String>> jobs = new TreeMap<>();
    SortedSet<String> data = new TreeSet<>();
    SortedSet<String> arrows = new TreeSet<>();
    for (Edge edge : edges) {
      jobs.computeIfAbsent(edge.team(), team -> new TreeSet<>()).add(node(edge));
      data.add(node(edge.resource()));
      arrows.add(arrow(edge));
    }
    StringBuilder text = new StringBuilder("flowchart LR\n");
    jobs.forEach((team, nodes) -> subgraph(text, team, nodes));
    data.forEach(node -> text.append("  ").append(node).append('\n'));
    arrows.forEach(arrow -> text.append("  ").append(arrow).append('\n'));
    boolean drawn = arrows.size() <= MOST_EDGES && text.length() <= LONGEST;
    return drawn ? Optional.of(text.toString()) : Optional.empty();
  }

  private static void subgraph(StringBuilder text, String team, SortedSet<String> nodes) {
    text.append("  subgraph T")
        .append(id(team))
        .append("[\"")
        .append(escaped(team))
        .append("\"]\n");
    nodes.forEach(node -> text.append("    ").append(node).append('\n'));
    text.append("  end\n");
  }

  private static String node(Edge edge) {
    return jobId(edge) + "[\"" + escaped(edge.job()) + "\"]";
  }

  private static String node(Resource resource) {
    String label = resource.kind().word() + ": " + resource.label();
    return dataId(resource) + "[(\"" + escaped(label) + "\")]";
  }

  private static String arrow(Edge edge) {
    String job = jobId(edge);
    String data = dataId(edge.resource());
    return edge.direction() == Direction.READ ? data + " --> " + job : job + " --> " + data;
  }

  /** Names have small letters alone, so that the capitals keep team and job apart. */
  private static String jobId(Edge edge) {
    return "T" + id(edge.team()) + "J" + id(edge.job());
  }

  private static String dataId(Resource resource) {
    return id(resource.kind().word())
        + "_"
        + ShortName.digest(resource.id())
        + ShortName.digest("again " + resource.id());
  }

  private static String id(String name) {
    return name.replace('-', '_');
  }

  /** Inside quotes Mermaid knows characters by their names or numbers, and Markdown and HTML. */
  private static String escaped(String label) {
    StringBuilder escaped = new StringBuilder();
    label
        .codePoints()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || " -._:/,+=@()".indexOf(c) >= 0;
              if (plain) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append('#').append(c).append(';');
              }
            });
    return escaped.toString();
  }
}
