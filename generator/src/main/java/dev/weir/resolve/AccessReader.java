package dev.weir.resolve;

import dev.weir.config.DataSystem;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.Places.Text;
import dev.weir.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds the lines of a job's access to the data systems that they name. */
final class AccessReader {

  static final String FIELD = "access";

  /** Systems that are asked whenever a line names them; what they write is said besides. */
  private static final Set<SystemKind> ALWAYS_READ =
      Set.of(SystemKind.SECRET, SystemKind.HTTP, SystemKind.SERVICE);

  private final EnvironmentData data;
  private final List<Diagnostic> findings;

  AccessReader(EnvironmentData data, List<Diagnostic> findings) {
    this.data = data;
    this.findings = findings;
  }

  /** The lines in the order of the file; unknown names become findings. */
  List<Access> read(Merged.Tree merged) {
    if (!(merged.get(FIELD) instanceof Merged.Value said)) {
      return List.of();
    }
    List<Node> items = said.node().match(m -> List.of(), Node.Sequence::items, s -> List.of());
    List<Access> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Line line = new Line(said.leaf(), FIELD + "[" + i + "]", items.get(i));
      line(line).ifPresent(lines::add);
    }
    return lines;
  }

  private Optional<Access> line(Line line) {
    return Arrays.stream(SystemKind.values())
        .flatMap(kind -> line.part(kind.word()).map(name -> access(kind, name, line)).stream())
        .findFirst()
        .flatMap(found -> found);
  }

  private Optional<Access> access(SystemKind kind, Part name, Line line) {
    Map<String, ? extends DataSystem> declared = data.systems().of(kind);
    DataSystem system = declared.get(name.value());
    if (system == null) {
      String where = "environment " + data.declaredBy().name() + " under " + kind.field();
      Text text = new Text(name.value(), name.leaf().location());
      Relations.unknown(text, kind.word(), declared.keySet(), where).ifPresent(findings::add);
      return Optional.empty();
    }
    List<Part> read = line.parts("read");
    return Optional.of(
        new Access(
            kind,
            name.value(),
            system,
            ALWAYS_READ.contains(kind) ? List.of(new Part("", name.leaf())) : read,
            line.parts("write"),
            line.part("consumerGroup"),
            line.part("transactionalIdPrefix"),
            line.part("consumer"),
            line.parts("stream").stream().findFirst(),
            line.leaf()));
  }

  /** One element of the list. */
  private record Line(Leaf list, String path, Node node) {

    Leaf leaf() {
      return leaf(path, Texts.of(node), node);
    }

    Optional<Part> part(String field) {
      return entry(field)
          .flatMap(
              value ->
                  value.match(
                      m -> Optional.empty(),
                      s -> Optional.empty(),
                      scalar -> Optional.of(part(path + "." + field, scalar.text(), scalar))));
    }

    /** The elements of a list; one empty part for {@code true}; none for {@code false}. */
    List<Part> parts(String field) {
      String at = path + "." + field;
      return entry(field)
          .map(
              value ->
                  value.match(
                      m -> List.<Part>of(),
                      list -> elements(at, list),
                      flag -> flag.text().equals("true") ? List.of(part(at, "", flag)) : none()))
          .orElse(none());
    }

    private static List<Part> none() {
      return List.of();
    }

    private List<Part> elements(String at, Node.Sequence list) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        String value = item.match(Texts::of, Texts::of, Node.Scalar::text);
        parts.add(part(at + "[" + i + "]", value, item));
      }
      return parts;
    }

    private Part part(String at, String value, Node node) {
      return new Part(value, leaf(at, value, node));
    }

    private Leaf leaf(String at, String value, Node node) {
      return new Leaf(at, value, node.location(), list.layer(), Optional.empty());
    }

    private Optional<Node> entry(String field) {
      return node.match(
          mapping -> Optional.ofNullable(mapping.entries().get(field)).map(Node.Entry::value),
          s -> Optional.empty(),
          s -> Optional.empty());
    }
  }
}
