package dev.weir.config;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Suggestion;
import dev.weir.source.Document;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.Optional;

/** Holds what a file says it is against what its path says. */
final class HeaderCheck {

  private static final String VERSION = "weir.dev/v1";

  private final Document document;
  private final InputPath path;

  HeaderCheck(Placed placed) {
    this.document = placed.document();
    this.path = placed.path();
  }

  /**
   * A finding when the file is not of the kind that belongs here, or of another version: then its
   * schema says nothing about it.
   */
  Optional<Diagnostic> kind() {
    Optional<String> kind = text("/kind");
    if (kind.filter(path.kind().word()::equals).isEmpty()) {
      return Optional.of(otherKind(kind));
    }
    return text("/apiVersion").filter(said -> !said.equals(VERSION)).map(this::otherVersion);
  }

  private Diagnostic otherKind(Optional<String> kind) {
    String wanted = path.kind().word();
    boolean known = kind.flatMap(InputKind::ofWord).isPresent();
    boolean meant = kind.flatMap(k -> Suggestion.nearest(k, List.of(wanted))).isPresent();
    return Diagnostic.of(
        known ? ConfigCodes.WRONG_PLACE : ConfigCodes.UNKNOWN_KIND,
        place("/kind"),
        kind.map(k -> "kind is \"" + k + "\"").orElse("the file does not say its kind"),
        "kind: " + wanted + ", as " + path.kind().place() + " has it",
        meant ? "did you mean \"" + wanted + "\"?" : elsewhere(kind, wanted));
  }

  private static String elsewhere(Optional<String> kind, String wanted) {
    return kind.flatMap(InputKind::ofWord)
        .map(k -> "move the file to " + k.place() + ", or write kind: " + wanted)
        .orElse("write kind: " + wanted);
  }

  private Diagnostic otherVersion(String said) {
    return Diagnostic.of(
        ConfigCodes.UNKNOWN_KIND,
        place("/apiVersion"),
        "apiVersion is \"" + said + "\"",
        "apiVersion: " + VERSION + ", the only one that this Weir reads",
        "write apiVersion: " + VERSION);
  }

  /** A finding when the file's name for itself is another than its path's. */
  Optional<Diagnostic> name() {
    String wanted = path.name();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return text("/metadata/name")
        .filter(said -> !said.equals(wanted))
        .map(
            said ->
                Diagnostic.of(
                    ConfigCodes.NAME_DIFFERS,
                    place("/metadata/name"),
                    "metadata.name is \"" + said + "\"",
                    "\"" + wanted + "\", as the path says",
                    "write name: " + wanted + ", or rename " + renamed()));
  }

  private String renamed() {
    boolean folder = path.kind() == InputKind.ENVIRONMENT || path.kind() == InputKind.TEAM;
    return folder ? "the folder" : "the file";
  }

  private Optional<String> text(String pointer) {
    return Pointers.value(document.root(), pointer)
        .flatMap(
            node ->
                node.match(
                    m -> Optional.<String>empty(),
                    s -> Optional.<String>empty(),
                    scalar -> scalar.isNull() ? Optional.empty() : Optional.of(scalar.text())));
  }

  private Location place(String pointer) {
    return Pointers.value(document.root(), pointer)
        .map(Node::location)
        .orElseGet(() -> Location.ofFile(document.path()));
  }
}
