package dev.weir.resolve;

import dev.weir.config.DataSystem;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Data systems that a job's own values name by reference although its access has no line for them:
 * the job would know the address of something that it cannot reach.
 */
final class SystemUses {

  private static final Set<LayerKind> OF_JOB =
      Set.of(LayerKind.JOB, LayerKind.JOB_TIER, LayerKind.JOB_ENVIRONMENT);

  /** Where the program sees a value; what is fetched to start it is derived, never asked for. */
  private static final Pattern SEEN_BY_THE_PROGRAM =
      Pattern.compile(
          "(artifact\\.(args|sql\\.statements)|env|files|flinkConfiguration"
              + "|(jobManagerP|taskManagerP|p)odTemplate)\\b.*");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<!\\$)\\$\\{("
              + Arrays.stream(SystemKind.values())
                  .map(SystemKind::field)
                  .collect(Collectors.joining("|"))
              + ")\\.([a-z][-a-z0-9]*)[.}]");

  private final EnvironmentData data;
  private final Set<String> granted = new TreeSet<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private SystemUses(EnvironmentData data) {
    this.data = data;
  }

  /**
   * One finding for each system that is named and not granted.
   *
   * @param raw the job's values before references are replaced
   */
  static List<Diagnostic> ungranted(EnvironmentData data, List<Access> access, Merged.Tree raw) {
    SystemUses uses = new SystemUses(data);
    access.forEach(uses::grant);
    uses.visit(raw);
    return uses.findings;
  }

  private void grant(Access line) {
    granted.add(key(line.kind(), line.name()));
    if (line.system() instanceof DataSystem.Lake lake) {
      granted.add(key(SystemKind.BUCKET, lake.bucket()));
      lake.glue().ifPresent(glue -> granted.add(key(SystemKind.GLUE, glue)));
    }
  }

  private void visit(Merged merged) {
    if (merged instanceof Merged.Tree tree) {
      tree.entries().values().forEach(this::visit);
    } else if (merged instanceof Merged.Value value
        && OF_JOB.contains(value.leaf().layer())
        && SEEN_BY_THE_PROGRAM.matcher(value.leaf().path()).matches()) {
      visit(value.node());
    }
  }

  private void visit(Node node) {
    node.match(
        mapping -> {
          mapping.entries().values().forEach(entry -> visit(entry.value()));
          return true;
        },
        list -> {
          list.items().forEach(this::visit);
          return true;
        },
        scalar -> {
          references(scalar);
          return true;
        });
  }

  private void references(Node.Scalar scalar) {
    if (!scalar.text().contains("${")) {
      return;
    }
    Matcher matcher = REFERENCE.matcher(scalar.text());
    while (matcher.find()) {
      for (SystemKind kind : SystemKind.values()) {
        if (kind.field().equals(matcher.group(1))) {
          use(kind, matcher.group(2), scalar);
        }
      }
    }
  }

  private void use(SystemKind kind, String name, Node.Scalar scalar) {
    if (data.systems().of(kind).containsKey(name) && granted.add(key(kind, name))) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.UNGRANTED,
              scalar.location(),
              kind.word() + " \"" + name + "\" is named here and not in the job's access",
              "a line of access for every system that the job reads or writes",
              "add \"- " + kind.word() + ": " + name + "\" with what the job does to access"));
    }
  }

  private static String key(SystemKind kind, String name) {
    return kind.word() + " " + name;
  }
}
