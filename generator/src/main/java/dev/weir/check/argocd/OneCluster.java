package dev.weir.check.argocd;

import dev.weir.config.EnvironmentSpec.Cluster;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.argocd.ProjectNames;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.source.Document;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names that must be one owner's in a cluster: projects of its Argo CD, and namespaces. Names of
 * Applications cannot meet, since no part of them has a dot.
 */
public final class OneCluster {

  private final Map<String, String> projects = new TreeMap<>();
  private final Map<String, String> namespaces = new TreeMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private OneCluster() {}

  /** Every name that two owners would have, by cluster and over all environments with Argo CD. */
  public static Diagnostics check(List<ResolvedEnvironment> environments) {
    Map<String, OneCluster> clusters = new TreeMap<>();
    for (ResolvedEnvironment environment : environments) {
      if (environment.spec().argocd().isPresent()) {
        clusters.computeIfAbsent(name(environment), name -> new OneCluster()).add(environment);
      }
    }
    return Diagnostics.of(clusters.values().stream().flatMap(c -> c.findings.stream()).toList());
  }

  private static String name(ResolvedEnvironment environment) {
    Cluster cluster = environment.spec().cluster();
    return String.join("/", cluster.account(), cluster.region(), cluster.name());
  }

  private void add(ResolvedEnvironment environment) {
    String here = environment.name();
    Document file = environment.input().file();
    project(ProjectNames.platform(here), "the platform in " + here, at(file));
    if (environment.spec().identity().isDeliveredInCluster()) {
      namespace(environment.spec().identity().objectNamespace(), here, at(file));
    }
    for (ResolvedTeam team : environment.teams()) {
      String owner = "team \"" + team.name() + "\" in " + here;
      Location at = at(team.name().equals(ProjectNames.PLATFORM) ? team.input().file() : file);
      project(ProjectNames.team(here, team.name()), owner, at);
      namespace(team.namespace(), here, at(file));
    }
  }

  private static Location at(Document file) {
    return Pointers.nearestKey(file.root(), "/metadata/name");
  }

  private void project(String name, String owner, Location at) {
    String other = projects.putIfAbsent(name, owner);
    if (other != null) {
      findings.add(
          Diagnostic.of(
              ArgoCdCodes.PROJECT,
              at,
              "project \"" + name + "\" of " + owner + " is that of " + other,
              "a project of its own for the platform and for each team in each environment",
              "rename the team or the environment"));
    }
  }

  private void namespace(String name, String owner, Location at) {
    String other = namespaces.putIfAbsent(name, owner);
    if (other != null) {
      findings.add(
          Diagnostic.of(
              ArgoCdCodes.NAMESPACE,
              at,
              "namespace \"" + name + "\" is delivered by " + other + " and by " + owner,
              "every object in one Application: each fails on what another one owns",
              "give one of them another namespacePrefix and identity.namespace, or a cluster"));
    }
  }
}
