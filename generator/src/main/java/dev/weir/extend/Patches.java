package dev.weir.extend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.EnvironmentSpec.Patch;
import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Subject;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Origin;
import dev.weir.manifest.Origins;
import dev.weir.manifest.Tracing;
import dev.weir.resolve.LayerKind;
import dev.weir.resolve.Leaf;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The merge patches of one environment, applied in the order of its file. */
final class Patches {

  private final Inputs.Environment environment;
  private final List<Patch> patches;

  Patches(Inputs.Environment environment) {
    this.environment = environment;
    this.patches = environment.spec().patches();
  }

  /** Objects after the patches that held, findings about those that did not. */
  record Patched(List<Manifest> manifests, Set<Integer> matched, List<Diagnostic> findings) {}

  /**
   * @param team whose objects they are; empty for the platform's
   */
  Patched apply(Optional<String> team, Tracing tracing, List<Manifest> generated) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<Integer> matched = new TreeSet<>();
    List<Manifest> result = new ArrayList<>();
    for (Manifest manifest : generated) {
      Manifest now = manifest;
      for (int i = 0; i < patches.size(); i++) {
        if (matches(patches.get(i), team, manifest)) {
          matched.add(i);
          now = patched(i, now, tracing, findings);
        }
      }
      result.add(now);
    }
    return new Patched(result, matched, findings);
  }

  Diagnostics unused(Set<Integer> matched) {
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < patches.size(); i++) {
      if (!matched.contains(i)) {
        findings.add(unused(i));
      }
    }
    return Diagnostics.of(findings);
  }

  private static boolean matches(Patch patch, Optional<String> team, Manifest manifest) {
    return patch.kind().equals(manifest.key().kind())
        && (patch.team().isEmpty() || patch.team().equals(team))
        && patch.name().map(name -> named(name, manifest.key().name())).orElse(true);
  }

  private static boolean named(String pattern, String name) {
    return pattern.endsWith("*")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern);
  }

  private Manifest patched(
      int index, Manifest manifest, Tracing tracing, List<Diagnostic> findings) {
    JsonNode patch = patches.get(index).patch();
    JsonNode tree = MergePatch.apply(manifest.tree(), patch);
    Optional<String> changed = IdentityChange.between(manifest.tree(), tree);
    if (changed.isPresent() || !(tree instanceof ObjectNode object)) {
      findings.add(identity(index, manifest, changed.orElse("")));
      return manifest;
    }
    Origins origins = tracing == Tracing.ON ? origins(index, manifest) : manifest.origins();
    return new Manifest(manifest.unit(), manifest.key(), object, origins);
  }

  private Origins origins(int index, Manifest manifest) {
    Map<String, Origin> origins = new TreeMap<>(manifest.origins().byPointer());
    Patch patch = patches.get(index);
    for (String pointer : MergePatch.touched(patch.patch())) {
      origins.keySet().removeIf(known -> known.startsWith(pointer + "/"));
      String path = "patches[" + index + "].patch." + dotted(pointer);
      String value = patch.patch().at(pointer).toString();
      Location place = at(index, "/patch" + pointer);
      Leaf leaf = new Leaf(path, value, place, LayerKind.ENVIRONMENT, Optional.empty());
      origins.put(pointer, Origin.rule("patch of the environment: " + patch.why(), leaf));
    }
    return new Origins(origins);
  }

  private Diagnostic identity(int index, Manifest manifest, String pointer) {
    String found = "the patch changes " + dotted(pointer) + " of " + manifest.key();
    return Diagnostic.of(
            ExtendCodes.PATCH_IDENTITY,
            at(index, "/patch" + pointer),
            found,
            "a patch that leaves apiVersion, kind, name, namespace and labels of weir.dev alone",
            "remove the field from the patch")
        .about(new Subject(manifest.key().toString(), pointer));
  }

  private static String dotted(String pointer) {
    return pointer.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
  }

  private Diagnostic unused(int index) {
    Patch patch = patches.get(index);
    String found =
        "no generated object of kind \""
            + patch.kind()
            + '"'
            + patch.name().map(name -> " is named \"" + name + '"').orElse(" is here")
            + patch.team().map(team -> " in team \"" + team + '"').orElse("");
    return Diagnostic.of(
        ExtendCodes.PATCH_UNUSED,
        at(index, "/kind"),
        found,
        "a patch for at least one object of the environment",
        "correct kind, name and team, or remove the patch");
  }

  private Location at(int index, String pointer) {
    return Pointers.nearestKey(environment.file().root(), "/spec/patches/" + index + pointer);
  }
}
