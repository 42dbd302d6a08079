package dev.weir.manifest.argocd;

import dev.weir.manifest.argocd.ApplicationObject.Directory;
import dev.weir.manifest.argocd.ApplicationObject.Helm;
import dev.weir.manifest.argocd.ApplicationObject.Source;
import dev.weir.manifest.argocd.PartSource.Chart;
import dev.weir.manifest.argocd.PartSource.Folder;
import dev.weir.manifest.argocd.PartSource.Git;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources of one part as its Application has them. */
record PartSources(PlatformPart part, ControlPlane control) {

  private static final String REFERENCE = "values";

  /** The part's sources in their order, behind them the one that a chart's values are read from. */
  List<Source> all() {
    List<Source> sources =
        new ArrayList<>(
            part.sources().stream()
                .map(source -> source.match(this::folder, this::chart, this::git))
                .toList());
    if (hasChart()) {
      sources.add(control.tree(REFERENCE));
    }
    return sources;
  }

  private boolean hasChart() {
    return part.sources().stream().anyMatch(s -> s.match(f -> false, c -> true, g -> false));
  }

  private String path() {
    return part.unit(control.environment().name()).folder();
  }

  /** A chart's values are no object, and one such file breaks the source that reads it. */
  private Source folder(Folder folder) {
    Source plain = control.source(part.unit(control.environment().name()));
    return hasChart()
        ? Source.folder(
            plain.repoURL(),
            plain.targetRevision(),
            path(),
            Optional.of(new Directory(Optional.empty(), Optional.of(PlatformPart.VALUES))))
        : plain;
  }

  private Source chart(Chart chart) {
    String values = "$" + REFERENCE + "/" + path() + "/" + PlatformPart.VALUES;
    return Source.chart(
        chart.repoURL(),
        chart.version(),
        chart.chart(),
        new Helm(chart.releaseName(), List.of(values), chart.skipCrds()));
  }

  private Source git(Git git) {
    return Source.folder(
        git.repoURL(),
        git.targetRevision(),
        git.path(),
        git.include().map(glob -> new Directory(Optional.of(glob), Optional.empty())));
  }
}
