package dev.weir.extend;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.TeamTarget;
import dev.weir.manifest.Tracing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs one template of an environment, with others beside it. */
record Extras(String unit, String options, Map<String, String> files) {

  static Extras in(String unit) {
    return new Extras(unit, "", Map.of());
  }

  /** The same with further fields of the template's entry. */
  Extras with(String fields) {
    return new Extras(unit, ", " + fields, files);
  }

  /** The same with another file, by its path in the repository. */
  Extras file(String path, String text) {
    Map<String, String> more = new TreeMap<>(files);
    more.put(path, text);
    return new Extras(unit, options, more);
  }

  Extended run(String template) {
    return run(template, List.of());
  }

  Extended run(String template, List<Manifest> generated) {
    return file("environments/dev/templates/extra.ftl", template).extended(generated);
  }

  /** The run without the template's own file. */
  Extended extended(List<Manifest> generated) {
    String entry = "templates: [{file: extra.ftl, unit: " + unit + options + "}]";
    SmallCompany company = SmallCompany.create().environment(entry).job("fraud", "");
    if (unit.equals("tenant")) {
      TeamTarget target = company.team(Tracing.OFF);
      return Extension.of(target.environment(), this::text).apply(target, generated);
    }
    Target target = company.target("fraud");
    return Extension.of(target.environment(), this::text).apply(target, generated);
  }

  /** Findings as code and place: {@code EXT-004 environments/dev/templates/extra.ftl:1:3}. */
  static List<String> places(Extended extended) {
    return extended.diagnostics().all().stream().map(d -> d.code() + " " + d.location()).toList();
  }

  static List<String> codes(Extended extended) {
    return extended.diagnostics().all().stream()
        .map(Diagnostic::code)
        .map(Object::toString)
        .toList();
  }

  private Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
