package dev.weir.check.lineage;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.lineage.Direction;
import dev.weir.manifest.lineage.Resource.Kind;
import dev.weir.manifest.lineage.Touch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whoever reads a topic that no job writes relies on someone outside, or on a typing error. */
final class UnwrittenTopics implements RepositoryCheck {

  /** A topic as a file names it. */
  private record Named(Location location, String topic) implements Comparable<Named> {

    @Override
    public int compareTo(Named other) {
      int by = location.compareTo(other.location);
      return by != 0 ? by : topic.compareTo(other.topic);
    }
  }

  @Override
  public List<Diagnostic> check(Company company) {
    List<Touch> topics =
        company.touches().stream()
            .filter(touch -> touch.edge().resource().kind() == Kind.TOPIC)
            .toList();
    Set<String> written = new HashSet<>();
    topics.stream()
        .filter(touch -> touch.edge().direction() == Direction.WRITE)
        .forEach(touch -> written.add(key(company, touch)));
    Map<Named, Set<String>> unwritten = new TreeMap<>();
    for (Touch touch : topics) {
      if (!written.contains(key(company, touch))) {
        Named named = new Named(touch.part().leaf().location(), touch.part().value());
        unwritten.computeIfAbsent(named, n -> new TreeSet<>()).add(touch.environment().name());
      }
    }
    List<Diagnostic> findings = new ArrayList<>();
    unwritten.forEach((named, environments) -> findings.add(finding(named, environments)));
    return findings;
  }

  private static String key(Company company, Touch touch) {
    return company.clusters().cluster(touch).orElse("") + " " + touch.part().value();
  }

  private static Diagnostic finding(Named named, Set<String> environments) {
    return Diagnostic.of(
        LineageCodes.UNWRITTEN,
        named.location,
        "no job writes topic \"" + named.topic + "\" in " + String.join(", ", environments),
        "a topic that a job of this repository writes, or someone outside it",
        "check the name; nothing is to do when the writer is no Flink job");
  }
}
