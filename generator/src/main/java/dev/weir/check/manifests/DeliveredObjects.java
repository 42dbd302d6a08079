package dev.weir.check.manifests;

import dev.weir.check.manifests.ObjectFacts.Need;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Subject;
import dev.weir.diagnostic.Suggestion;
import dev.weir.manifest.ResourceKey;
import dev.weir.manifest.Unit;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All objects of one environment together: each once, and none that names what is not there. */
public final class DeliveredObjects {

  /** Accounts that EMR's operator makes itself. */
  private static final String OF_EMR = "emr-containers-sa-";

  private final ResolvedEnvironment environment;
  private final Map<ResourceKey, ObjectFacts> byKey = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private DeliveredObjects(ResolvedEnvironment environment) {
    this.environment = environment;
  }

  /**
   * A finding for each object that two units deliver and each reference that leads nowhere.
   *
   * @param objects of every unit; with some left out, references into them would be reported
   */
  public static Diagnostics check(ResolvedEnvironment environment, List<ObjectFacts> objects) {
    DeliveredObjects all = new DeliveredObjects(environment);
    objects.forEach(all::add);
    objects.forEach(all::references);
    return Diagnostics.of(all.findings);
  }

  private void add(ObjectFacts object) {
    ResourceKey key = object.key();
    names.computeIfAbsent(place(key.kind(), key), k -> new TreeSet<>()).add(key.name());
    ObjectFacts other = byKey.putIfAbsent(key, object);
    if (other != null) {
      findings.add(twice(object, other));
    }
  }

  private Diagnostic twice(ObjectFacts object, ObjectFacts other) {
    Location here = where(object.unit());
    Location there = where(other.unit());
    boolean later = here.compareTo(there) >= 0;
    return Diagnostic.of(
            ManifestCodes.TWICE,
            later ? here : there,
            object.key()
                + " is delivered in "
                + object.unit().folder()
                + " and in "
                + other.unit().folder(),
            "every object once: one of the two would overwrite the other",
            "rename one of them; the other comes from " + (later ? there : here).file())
        .about(new Subject(object.key().toString(), ""));
  }

  /** A job's pod template is part of several of the operator's: what it names is told once. */
  private void references(ObjectFacts object) {
    Set<String> told = new HashSet<>();
    for (Need need : object.needs()) {
      Set<String> there = names.getOrDefault(place(need.kind(), object.key()), Set.of());
      if (!there.contains(need.name())
          && !need.name().startsWith(OF_EMR)
          && told.add(need.kind() + "/" + need.name())) {
        findings.add(missing(object, need, there));
      }
    }
  }

  private Diagnostic missing(ObjectFacts object, Need need, Set<String> there) {
    return Diagnostic.of(
            ManifestCodes.REFERENCE,
            where(object.unit()),
            need.kind() + " \"" + need.name() + "\" named by " + object.key(),
            "an object that is delivered into the namespace " + object.key().namespace(),
            Suggestion.nearest(need.name(), there)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("deliver it, by files: or by a template of the environment"))
        .about(new Subject(object.key().toString(), need.pointer()));
  }

  private static String place(String kind, ResourceKey key) {
    return kind + "/" + key.namespace();
  }

  private Location where(Unit unit) {
    for (ResolvedTeam team : environment.teams()) {
      if (team.name().equals(unit.team())) {
        return team.workloads().stream()
            .filter(workload -> workload.name().equals(unit.workload()))
            .findFirst()
            .map(Workload::cluster)
            .map(cluster -> cluster.declared().location())
            .orElseGet(() -> Pointers.nearestKey(team.input().file().root(), "/metadata/name"));
      }
    }
    return Location.ofFile(environment.input().file().path());
  }
}
