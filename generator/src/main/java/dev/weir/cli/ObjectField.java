package dev.weir.cli;

import dev.weir.diagnostic.Suggestion;
import dev.weir.manifest.Manifest;
import dev.weir.pipeline.Explanation;
import dev.weir.pipeline.ExplanationField;
import dev.weir.pipeline.FieldPath;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field of a generated object, as {@code <Kind>[/name]:<path>} names it.
 *
 * @param values at or below the field
 */
record ObjectField(Manifest object, List<ExplanationField> values) {

  ObjectField {
    values = List.copyOf(values);
  }

  /** Finds it among the objects of a job's workload and team. */
  static ObjectField find(Run run, Explanation explanation, String typed) {
    int colon = typed.indexOf(':');
    String resource = colon < 0 ? typed : typed.substring(0, colon);
    String path = colon < 0 ? "" : typed.substring(colon + 1);
    Manifest object = object(run, explanation, resource);
    String pointer =
        FieldPath.find(object.tree(), path)
            .match(
                found -> found,
                (part, known) -> {
                  throw run.mistake(
                      "there is no field \""
                          + part
                          + "\" in "
                          + object.key()
                          + "; "
                          + Suggestion.action(part, known));
                });
    return new ObjectField(object, ExplanationField.of(object, pointer));
  }

  private static Manifest object(Run run, Explanation explanation, String resource) {
    List<Manifest> objects = explanation.objects();
    String kind = resource.split("/", 2)[0];
    List<Manifest> sameKind =
        objects.stream().filter(object -> object.key().kind().equals(kind)).toList();
    if (sameKind.isEmpty()) {
      List<String> kinds = objects.stream().map(object -> object.key().kind()).distinct().toList();
      throw run.mistake(
          "the job has no object of kind \"" + kind + "\"; " + Suggestion.action(kind, kinds));
    }
    String name = resource.contains("/") ? resource.substring(kind.length() + 1) : "";
    return named(run, sameKind, name.isEmpty() && sameKind.size() > 1 ? explanation.job() : name);
  }

  private static Manifest named(Run run, List<Manifest> sameKind, String name) {
    if (name.isEmpty()) {
      return sameKind.get(0);
    }
    return sameKind.stream()
        .filter(object -> object.key().name().equals(name))
        .findFirst()
        .orElseThrow(() -> run.mistake("which one? use " + choices(sameKind)));
  }

  private static String choices(List<Manifest> sameKind) {
    return sameKind.stream()
        .map(object -> object.key().kind() + "/" + object.key().name())
        .sorted()
        .collect(Collectors.joining(" or "));
  }
}
