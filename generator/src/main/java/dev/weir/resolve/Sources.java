package dev.weir.resolve;

import dev.weir.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** After merging, every environment variable and every Secret says where its value comes from. */
final class Sources {

  private static final List<String> OF_VARIABLES = List.of("value", "valueFrom");
  private static final List<String> OF_SECRETS =
      List.of("provided", "externalSecret", "secretProviderClass");

  private Sources() {}

  /** One finding for each element that has no source left. */
  static List<Diagnostic> missing(Merged.Tree job) {
    List<Diagnostic> findings = new ArrayList<>();
    elements(job, "env").stream()
        .filter(element -> !hasOne(element, OF_VARIABLES))
        .forEach(element -> findings.add(finding(element, OF_VARIABLES)));
    elements(job, "secrets").stream()
        .filter(element -> !hasOne(element, OF_SECRETS))
        .forEach(element -> findings.add(finding(element, OF_SECRETS)));
    return findings;
  }

  private static List<Merged.Tree> elements(Merged.Tree job, String list) {
    return Merged.tree(job.get(list)).stream()
        .flatMap(tree -> tree.entries().values().stream())
        .flatMap(element -> element.asTree().stream())
        .toList();
  }

  private static boolean hasOne(Merged.Tree element, List<String> sources) {
    return sources.stream()
        .map(element::get)
        .anyMatch(
            source ->
                source instanceof Merged.Tree
                    || (source instanceof Merged.Value value && !isDeclined(value.leaf())));
  }

  private static boolean isDeclined(Leaf leaf) {
    return leaf.path().endsWith("].provided") && leaf.value().equals("false");
  }

  private static Diagnostic finding(Merged.Tree element, List<String> sources) {
    return Diagnostic.of(
        ResolveCodes.NO_SOURCE,
        element.leaf().location(),
        element.leaf().path() + " has none of " + String.join(", ", sources),
        "one of them, in this layer or a lower one",
        "add one of them, or remove the element");
  }
}
