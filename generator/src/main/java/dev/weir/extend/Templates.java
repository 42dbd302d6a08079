package dev.weir.extend;

import dev.weir.config.EnvironmentSpec.Template;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ResourceKey;
import dev.weir.model.Lazy;
import dev.weir.source.Node;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The templates of one environment: each run for its units, its output read and checked. */
final class Templates {

  private final Inputs.Environment environment;
  private final String folder;
  private final Lazy<Sandbox> sandbox;

  Templates(Inputs.Environment environment, Function<String, Optional<String>> files) {
    this.environment = environment;
    String path = environment.file().path();
    this.folder = path.substring(0, path.lastIndexOf('/') + 1) + "templates/";
    this.sandbox = new Lazy<>(() -> new Sandbox(folder, files));
  }

  /** Adds the scope's extra objects behind those that are there already. */
  void addTo(List<Manifest> all, Scope scope, List<Diagnostic> findings) {
    List<Template> templates = environment.spec().templates();
    for (int i = 0; i < templates.size(); i++) {
      if (runsIn(templates.get(i), scope)) {
        run(i, scope, all, findings);
      }
    }
  }

  private static boolean runsIn(Template template, Scope scope) {
    return template.unit().equals(scope.word())
        && (template.teams().isEmpty() || template.teams().contains(scope.team().name()));
  }

  private void run(int index, Scope scope, List<Manifest> all, List<Diagnostic> findings) {
    Template template = environment.spec().templates().get(index);
    Location named = at("/spec/templates/" + index + "/file");
    if (!sandbox.get().has(template.file())) {
      findings.add(missing(named, template));
      return;
    }
    Sandbox.Rendering rendering =
        sandbox.get().render(template.file(), scope.model(template.values()));
    rendering.finding().ifPresent(findings::add);
    ExtraObjects extras = new ExtraObjects(folder + template.file(), scope, findings);
    List<Manifest> read = rendering.text().map(extras::read).orElse(List.of());
    addNew(read, all, folder + template.file(), findings);
  }

  private Diagnostic missing(Location named, Template template) {
    return Diagnostic.of(
        ExtendCodes.TEMPLATE_MISSING,
        named,
        "there is no file \"" + folder + template.file() + '"',
        "a template in the environment's folder templates/",
        "add the file or correct its name");
  }

  /** Who made an object that has the same key as an extra one cannot be told from its tree. */
  private static void addNew(
      List<Manifest> extras, List<Manifest> all, String file, List<Diagnostic> findings) {
    Map<ResourceKey, Manifest> taken = new TreeMap<>();
    all.forEach(manifest -> taken.putIfAbsent(manifest.key(), manifest));
    List<Manifest> fresh = new ArrayList<>();
    for (Manifest extra : extras) {
      Manifest other = taken.putIfAbsent(extra.key(), extra);
      if (other == null) {
        fresh.add(extra);
      } else {
        findings.add(taken(file, extra, other));
      }
    }
    all.addAll(fresh);
  }

  private static Diagnostic taken(String file, Manifest extra, Manifest other) {
    return Diagnostic.of(
        ExtendCodes.OBJECT_TAKEN,
        Location.ofFile(file),
        extra.key() + " is already in " + other.unit().folder(),
        "an object that neither Weir nor another template makes",
        "give it another name, or change the generated object by a patch");
  }

  private Location at(String pointer) {
    Node.Mapping root = environment.file().root();
    return Pointers.value(root, pointer)
        .map(Node::location)
        .orElseGet(() -> Pointers.nearestKey(root, pointer));
  }
}
