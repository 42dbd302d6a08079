package dev.weir.config;

import com.networknt.schema.Error;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Document;
import dev.weir.source.JsonTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a document against its kind's schema and turns what differs into findings. */
final class SchemaCheck {

  private final InputSchema schema;
  private final Document document;

  SchemaCheck(InputSchema schema, Document document) {
    this.schema = schema;
    this.document = document;
  }

  /** Everything in the document that its kind's schema does not allow. */
  List<Diagnostic> findings(InputKind kind) {
    Map<String, List<Error>> byPlace = new LinkedHashMap<>();
    for (Error error : schema.validator(kind).validate(JsonTree.of(document.root()))) {
      if (!isDetailOfChoice(error)) {
        String at = error.getInstanceLocation().toString();
        byPlace.computeIfAbsent(at, a -> new ArrayList<>()).add(error);
      }
    }
    List<Diagnostic> findings = new ArrayList<>();
    byPlace.values().forEach(errors -> causes(errors).forEach(e -> findings.add(finding(e))));
    return findings;
  }

  /** A choice is reported once, not once for every way in which it is not made. */
  private static boolean isDetailOfChoice(Error error) {
    return error.getEvaluationPath().toString().contains("/oneOf/");
  }

  /** The errors at one place without those that only follow from another of them. */
  private List<Error> causes(List<Error> errors) {
    Optional<Error> type = errors.stream().filter(e -> is(e, "type")).findFirst();
    if (type.isPresent()) {
      // A number where words are meant: the words help more than the type.
      return errors.stream()
          .filter(e -> is(e, "enum") && !rule(e).allowsNumbers())
          .findFirst()
          .or(() -> type)
          .stream()
          .toList();
    }
    List<String> misspelt =
        errors.stream()
            .filter(e -> is(e, "additionalProperties"))
            .map(e -> Suggestion.nearest(e.getProperty(), rule(e).fields()))
            .flatMap(Optional::stream)
            .toList();
    return errors.stream().filter(e -> !isMisspelt(e, misspelt)).toList();
  }

  /** A field is not missing when it is there with a typing error. */
  private boolean isMisspelt(Error error, Collection<String> meant) {
    if (is(error, "required")) {
      return meant.contains(error.getProperty());
    }
    return is(error, "oneOf") && rule(error).choices().stream().anyMatch(meant::contains);
  }

  private static boolean is(Error error, String keyword) {
    return error.getKeyword().equals(keyword);
  }

  private Diagnostic finding(Error error) {
    Spot spot = new Spot(document, error.getInstanceLocation().toString());
    return new Wording(error, spot, rule(error)).finding();
  }

  /** The schema object that holds the keyword which failed. */
  private Rule rule(Error error) {
    String location = error.getSchemaLocation().getFragment().toString();
    return new Rule(schema.at(location.substring(0, location.lastIndexOf('/'))), schema);
  }
}
