package dev.weir.check.scope;

import dev.weir.diagnostic.Location;
import dev.weir.model.Version;
import dev.weir.resolve.ConfigurationEntry;
import dev.weir.resolve.Dialect;
import dev.weir.resolve.FlinkRuntime;
import dev.weir.resolve.JobSettings;
import dev.weir.resolve.LayerKind;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import dev.weir.source.Pointers;
import java.util.Optional;

/**
 * One part of a workload with all that decides what may be said of it.
 *
 * @param workload the workload that the part belongs to
 * @param job a job of its own, a session job, or a session cluster
 */
public record JobScope(
    ResolvedEnvironment environment, ResolvedTeam team, Workload workload, ResolvedJob job) {

  public Dialect dialect() {
    return environment.dialect();
  }

  public JobSettings settings() {
    return job.settings();
  }

  /** Settings of what makes the pods: of the session cluster for a session job. */
  public JobSettings clusterSettings() {
    return workload.cluster().settings();
  }

  /** What the pods run: the session cluster's for a session job. */
  public FlinkRuntime runtime() {
    return workload.cluster().runtime();
  }

  public Version flink() {
    return runtime().flink();
  }

  public boolean isSessionCluster() {
    return workload.match(application -> false, session -> session.cluster().equals(job));
  }

  public boolean isSessionJob() {
    return workload.match(application -> false, session -> !session.cluster().equals(job));
  }

  /** An option that people set, by its newest spelling. */
  public Optional<ConfigurationEntry> option(String key) {
    return Optional.ofNullable(job.flinkConfiguration().get(key));
  }

  /** The value of an option that people set. */
  public Optional<String> value(String key) {
    return option(key).map(entry -> entry.value().strip());
  }

  /** Whether an option is set to a value, in any case of letters. */
  public boolean has(String key, String value) {
    return value(key).filter(value::equalsIgnoreCase).isPresent();
  }

  /** What a person set at exactly this path; empty for what the baseline says. */
  public Optional<Leaf> said(String path) {
    return Optional.ofNullable(job.leaves().get(path))
        .filter(leaf -> leaf.layer() != LayerKind.BASELINE);
  }

  /** Where the value at a path was set. */
  public Location at(String path) {
    return job.at(path);
  }

  /** Whether people wrote that some state may be lost. */
  public boolean acceptsStateLoss() {
    return settings().acceptStateLoss().isPresent();
  }

  /** Whether the job ends by itself and keeps no state between runs. */
  public boolean isBatch() {
    return has("execution.runtime-mode", "BATCH");
  }

  /**
   * Where a part of the runtime is written: in the platform file for a runtime that it names, else
   * where the job names image or release itself.
   *
   * @param part a field below the operator's part: {@code image}, {@code release}
   */
  public Location runtimeAt(String part) {
    FlinkRuntime runtime = runtime();
    boolean named = environment.platform().runtimes().containsKey(runtime.name());
    if (!named || !runtime.leaf().path().equals("runtime")) {
      return runtime.leaf().location();
    }
    String operator = dialect().isEmr() ? "emr" : "apache";
    String entry = Pointers.child("/spec/runtimes", runtime.name());
    String pointer = entry + "/" + operator + "/" + part;
    var file = environment.platformInput().file();
    return Pointers.value(file.root(), pointer)
        .map(node -> node.location())
        .orElseGet(() -> Pointers.nearestKey(file.root(), pointer));
  }
}
