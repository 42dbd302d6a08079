package dev.weir.manifest.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lineage as a Markdown page with a picture. */
final class LineagePage {

  private LineagePage() {}

  /** As text that ends with a line feed. */
  static String text(Lineage lineage) {
    StringBuilder page =
        new StringBuilder()
            .append("# Lineage of ")
            .append(lineage.environment())
            .append("\n\nWhich job reads (arrow to the job) and writes (arrow from it) what.")
            .append(" `lineage.json` says the same for programs.\n");
    Optional<String> whole = MermaidGraph.of(lineage.edges());
    if (whole.isPresent()) {
      append(page, whole.get());
    } else {
      byTeam(lineage)
          .forEach(
              (team, edges) -> {
                page.append("\n## ").append(team).append('\n');
                MermaidGraph.of(edges)
                    .ifPresentOrElse(
                        graph -> append(page, graph),
                        () -> page.append("\nToo large for a picture: see `lineage.json`.\n"));
              });
    }
    return page.toString();
  }

  private static Map<String, List<Edge>> byTeam(Lineage lineage) {
    Map<String, List<Edge>> teams = new TreeMap<>();
    lineage.edges().forEach(e -> teams.computeIfAbsent(e.team(), t -> new ArrayList<>()).add(e));
    return teams;
  }

  private static void append(StringBuilder page, String graph) {
    page.append("\n```mermaid\n").append(graph).append("```\n");
  }
}
