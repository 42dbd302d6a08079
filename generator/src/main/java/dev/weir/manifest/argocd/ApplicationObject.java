package dev.weir.manifest.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Optional;

/** An Application of Argo CD, with the fields that Weir emits and none that Argo CD would fill. */
record ApplicationObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  static final String API_VERSION = "argoproj.io/v1alpha1";

  /**
   * Deletes what the Application holds when it is deleted itself, in waves and waiting for each.
   */
  static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

  ApplicationObject(ObjectMeta metadata, Spec spec) {
    this(API_VERSION, "Application", metadata, spec);
  }

  /** What is synced where: one source, or several. */
  record Spec(
      String project,
      Optional<Source> source,
      Optional<List<Source>> sources,
      Destination destination,
      SyncPolicy syncPolicy,
      Optional<List<Ignored>> ignoreDifferences) {

    /** One unit's files, pruned, compared in every field. */
    static Spec of(String project, Source source, Destination destination) {
      return new Spec(
          project,
          Optional.of(source),
          Optional.empty(),
          destination,
          SyncPolicy.pruning(),
          Optional.empty());
    }

    /** The same, leaving some fields to others. */
    Spec ignoring(List<Ignored> differences) {
      return new Spec(
          project,
          source,
          sources,
          destination,
          syncPolicy,
          Optional.of(differences).filter(some -> !some.isEmpty()));
    }
  }

  /** Files of a repository, or a chart; {@code directory} is written only where it says more. */
  record Source(
      String repoURL,
      String targetRevision,
      Optional<String> path,
      Optional<String> chart,
      Optional<String> ref,
      Optional<Directory> directory,
      Optional<Helm> helm) {

    /** The plain files of a folder. */
    static Source folder(String repoURL, String revision, String path) {
      return folder(repoURL, revision, path, Optional.empty());
    }

    /** Some of the plain files of a folder. */
    static Source folder(
        String repoURL, String revision, String path, Optional<Directory> directory) {
      return new Source(
          repoURL,
          revision,
          Optional.of(path),
          Optional.empty(),
          Optional.empty(),
          directory,
          Optional.empty());
    }

    /** A repository whose files another source names: {@code $<name>/…}. */
    static Source reference(String repoURL, String revision, String name) {
      return new Source(
          repoURL,
          revision,
          Optional.empty(),
          Optional.empty(),
          Optional.of(name),
          Optional.empty(),
          Optional.empty());
    }

    /** A chart of a Helm repository. */
    static Source chart(String repoURL, String version, String chart, Helm helm) {
      return new Source(
          repoURL,
          version,
          Optional.empty(),
          Optional.of(chart),
          Optional.empty(),
          Optional.empty(),
          Optional.of(helm));
    }
  }

  /** Which files of a folder count, as globs. */
  record Directory(Optional<String> include, Optional<String> exclude) {}

  /** How a chart is rendered. */
  record Helm(
      String releaseName,
      List<String> valueFiles,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean skipCrds) {}

  /** A namespace of a cluster, the cluster by name or by address. */
  record Destination(Optional<String> name, Optional<String> server, String namespace) {}

  /** How it is synced. */
  record SyncPolicy(Automated automated, Retry retry, List<String> syncOptions) {

    private static final String NO_SHARING = "FailOnSharedResource=true";
    private static final String SERVER_SIDE = "ServerSideApply=true";

    /** What leaves the files leaves the cluster. */
    static SyncPolicy pruning() {
      return new SyncPolicy(
          new Automated(true, true, false), Retry.forEver(), List.of(NO_SHARING, SERVER_SIDE));
    }

    /** What is in the cluster stays there. */
    static SyncPolicy keeping() {
      return new SyncPolicy(
          new Automated(false, true, false),
          Retry.forEver(),
          List.of("Delete=false", NO_SHARING, "Prune=false", SERVER_SIDE));
    }
  }

  /**
   * Syncs without being asked.
   *
   * @param allowEmpty whether files that are all gone delete everything; never, and said aloud
   */
  record Automated(boolean prune, boolean selfHeal, boolean allowEmpty) {}

  /**
   * What follows a sync that failed.
   *
   * @param limit below zero: no end
   * @param refresh whether the newest revision is tried; else a broken one is, though it is mended
   */
  record Retry(int limit, boolean refresh, Backoff backoff) {

    static Retry forEver() {
      return new Retry(-1, true, new Backoff("5s", 2, "1m"));
    }
  }

  /** How long a retry waits, at first and at most: a mend is not seen before. */
  record Backoff(String duration, int factor, String maxDuration) {}

  /** Fields that are not compared. */
  record Ignored(String group, String kind, List<String> jsonPointers) {

    static Ignored of(IgnoredDifference difference) {
      return new Ignored(difference.group(), difference.kind(), difference.jsonPointers());
    }
  }
}
